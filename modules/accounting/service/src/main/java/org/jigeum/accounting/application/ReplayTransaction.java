package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jigeum.accounting.api.InterestPayouts;
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
    InterestPayouts payouts;

    @Inject
    ConcernedAccounts concernedAccounts;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Transactional
    public DeadLetterOutcome replay(long id, String operator) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(DeadLetterProblems::notFound);
        Optional<InterestPayouts.Payout> made = payouts
                .find(letter.payoutId().stream().toList())
                .values()
                .stream()
                .findFirst();
        made.map(InterestPayouts.Payout::account).ifPresent(concernedAccounts::tell);
        if (letter.resolution().isPresent()) {
            return letter.resolution().get().outcome() == DeadLetter.Outcome.REGISTERED
                    ? new DeadLetterOutcome.Registered(letter)
                    : new DeadLetterOutcome.AlreadyResolved(letter);
        }
        register.write(List.of(truthful(letter, made)));
        auditLog.writeWithEffect(200);
        return new DeadLetterOutcome.Registered(
                deadLetters.resolve(id, DeadLetter.Outcome.REGISTERED, new Stamp(operator, clock.now())));
    }

    @Transactional
    public DeadLetterOutcome replayAndUndo(long id, String operator) {
        DeadLetterOutcome outcome = replay(id, operator);
        transactions.setRollbackOnly();
        return outcome;
    }

    @Transactional
    public void triedInVain(long id, String cause) {
        deadLetters
                .lock(id)
                .filter(letter -> letter.resolution().isEmpty())
                .ifPresent(letter -> deadLetters.triedInVain(letter.id(), cause));
    }

    /** What a message says is registered by hand only if it is what was paid. */
    private static Payout truthful(DeadLetter letter, Optional<InterestPayouts.Payout> made) {
        Payout told = payout(letter);
        InterestPayouts.Payout truth =
                made.orElseThrow(() -> new IllegalArgumentException("Nothing was paid under this id."));
        InterestPayouts.Payout said = new InterestPayouts.Payout(
                told.account(), told.paidOn(), told.gross(), told.incomeTax(), told.localIncomeTax(), told.journalId());
        if (!said.equals(truth) || !letter.payoutId().equals(Optional.of(told.payoutId()))) {
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
