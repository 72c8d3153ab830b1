package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.DeadLetterOutcome;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.persistence.DeadLetters;
import org.jigeum.kernel.BusinessClock;

/**
 * Discards a dead letter that is not worth registering, by two persons. If it is about a payout that was really made,
 * the outbox still has that, and tells the register of it anew. Each step is one transaction.
 */
@ApplicationScoped
public class DiscardDeadLetter {

    @Inject
    DeadLetters deadLetters;

    @Inject
    BusinessClock clock;

    /** The first of the two; whoever asks again, or asks after another one, is the one who has asked. */
    @Transactional
    public DeadLetterOutcome ask(long id, String operator, Reason reason) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(DeadLetterProblems::notFound);
        return letter.resolution().isPresent()
                ? new DeadLetterOutcome.AlreadyResolved(letter)
                : new DeadLetterOutcome.DiscardAsked(
                        deadLetters.askToDiscard(id, reason, new Stamp(operator, clock.now())));
    }

    /** The second of the two; sent again it is answered alike. */
    @Transactional
    public DeadLetterOutcome agree(long id, String operator) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(DeadLetterProblems::notFound);
        if (letter.resolution().isPresent()) {
            return isDiscardedBy(operator, letter.resolution().get())
                    ? new DeadLetterOutcome.Discarded(letter)
                    : new DeadLetterOutcome.AlreadyResolved(letter);
        }
        if (letter.discard().isEmpty()) {
            return new DeadLetterOutcome.NotAsked();
        }
        return letter.discard().get().asked().by().equals(operator)
                ? new DeadLetterOutcome.SamePerson()
                : new DeadLetterOutcome.Discarded(
                        deadLetters.resolve(id, DeadLetter.Outcome.DISCARDED, new Stamp(operator, clock.now())));
    }

    private static boolean isDiscardedBy(String operator, DeadLetter.Resolution resolution) {
        return resolution.outcome() == DeadLetter.Outcome.DISCARDED
                && resolution.resolved().by().equals(operator);
    }
}
