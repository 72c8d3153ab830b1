package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.application.PayoutMessage.Told;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.DeadLetterOutcome;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.persistence.DeadLetters;
import org.jigeum.accounting.persistence.WithholdingLines;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.database.SqlStates;
import org.jigeum.platform.rest.ProblemException;

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
    BusinessClock clock;

    @Transactional
    public DeadLetterOutcome replay(long id, String operator) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(DeadLetterProblems::notFound);
        if (letter.resolution().isPresent()) {
            return letter.resolution().get().outcome() == DeadLetter.Outcome.REGISTERED
                    ? new DeadLetterOutcome.Registered(letter)
                    : new DeadLetterOutcome.AlreadyResolved(letter);
        }
        register.write(List.of(payout(letter)));
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

    private static Payout payout(DeadLetter letter) {
        List<Told> told = PayoutMessage.read(letter.payload()).told();
        return told.get(0)
                .payout()
                .orElseThrow(() -> new IllegalArgumentException(told.get(0).problem()));
    }

    /** The register's refusal of a line; not a letter that does not exist, and no outage. */
    static boolean isRefusal(RuntimeException failure) {
        return !(failure instanceof ProblemException)
                && !SqlStates.meansContention(failure)
                && !SqlStates.meansNoDatabase(failure);
    }
}
