package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.accounting.application.HeldDeadLetters.Held;
import org.jigeum.accounting.application.PayoutMessage.Told;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.DeadLetterOutcome;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.persistence.DeadLetters;
import org.jigeum.accounting.persistence.WithholdingLines;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.platform.database.SqlStates;

/** The transactions of a replay: lock the letter, write its line, remember that. */
@ApplicationScoped
class ReplayTransaction {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    DeadLetters deadLetters;

    @Inject
    WithholdingLines register;

    @Inject
    HeldDeadLetters heldDeadLetters;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Transactional
    public DeadLetterOutcome replay(long id, String operator) {
        DeadLetterOutcome outcome = register(id, operator);
        if (outcome instanceof DeadLetterOutcome.Registered) {
            auditLog.writeWithEffect(200);
        }
        return outcome;
    }

    /** Without an entry in the audit log, which would be undone as well: it is written when the answer is. */
    @Transactional
    public DeadLetterOutcome replayAndUndo(long id, String operator) {
        DeadLetterOutcome outcome = register(id, operator);
        transactions.setRollbackOnly();
        return outcome;
    }

    private DeadLetterOutcome register(long id, String operator) {
        Held held = heldDeadLetters.hold(id);
        Optional<DeadLetter.Resolution> resolution = held.letter().resolution();
        if (resolution.isPresent()) {
            return resolution.get().outcome() == DeadLetter.Outcome.REGISTERED
                    ? new DeadLetterOutcome.Registered(held.letter())
                    : new DeadLetterOutcome.AlreadyResolved(held.letter());
        }
        register.write(List.of(truthful(held)));
        return new DeadLetterOutcome.Registered(
                deadLetters.resolve(id, DeadLetter.Outcome.REGISTERED, new Stamp(operator, clock.now())));
    }

    @Transactional
    public void triedInVain(long id, String cause) {
        deadLetters
                .lock(id)
                .filter(letter -> letter.resolution().isEmpty())
                .ifPresent(letter -> deadLetters.triedInVain(letter.id(), cause));
    }

    /** What a message says is registered by hand only if it is what was paid. */
    private static Payout truthful(Held held) {
        Payout told = payout(held.letter());
        InterestPayouts.Payout truth =
                held.made().orElseThrow(() -> new IllegalArgumentException("Nothing was paid under this id."));
        InterestPayouts.Payout said = new InterestPayouts.Payout(
                told.account(), told.paidOn(), told.gross(), told.incomeTax(), told.localIncomeTax(), told.journalId());
        if (!said.equals(truth) || !held.letter().payoutId().equals(Optional.of(told.payoutId()))) {
            throw new IllegalArgumentException("The message says something else than what was paid.");
        }
        return told;
    }

    private static Payout payout(DeadLetter letter) {
        List<Told> told = PayoutMessage.read(letter.payload()).told();
        return told.get(0)
                .payout()
                .orElseThrow(() -> new IllegalArgumentException(told.get(0).problem()));
    }

    /** The register's refusal of a line: no outage, and no bug. */
    static boolean isRefusal(RuntimeException failure) {
        return failure instanceof IllegalArgumentException || SqlStates.refusesData(failure);
    }
}
