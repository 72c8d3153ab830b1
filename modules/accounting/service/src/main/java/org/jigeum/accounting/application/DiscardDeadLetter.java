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
import org.jigeum.platform.audit.AuditLog;

/**
 * Discards a dead letter that is not worth registering, by two persons. If it is about a payout that was really made,
 * the outbox still has that, and tells the register of it anew. Each step is one transaction.
 */
@ApplicationScoped
public class DiscardDeadLetter {

    @Inject
    DeadLetters deadLetters;

    @Inject
    HeldDeadLetters heldDeadLetters;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /** The first of the two, who may change the reason; what one has asked for is not another's to change. */
    @Transactional
    public DeadLetterOutcome ask(long id, String operator, Reason reason) {
        DeadLetter letter = heldDeadLetters.hold(id).letter();
        if (letter.resolution().isPresent()) {
            return new DeadLetterOutcome.AlreadyResolved(letter);
        }
        if (letter.discard().isPresent() && !isAskedBy(operator, letter)) {
            return new DeadLetterOutcome.AlreadyAsked();
        }
        auditLog.writeWithEffect(200);
        return new DeadLetterOutcome.DiscardAsked(
                deadLetters.askToDiscard(id, reason, new Stamp(operator, clock.now())));
    }

    /** The second of the two; sent again it is answered alike. */
    @Transactional
    public DeadLetterOutcome agree(long id, String operator) {
        DeadLetter letter = heldDeadLetters.hold(id).letter();
        if (letter.resolution().isPresent()) {
            return isDiscardedBy(operator, letter.resolution().get())
                    ? new DeadLetterOutcome.Discarded(letter)
                    : new DeadLetterOutcome.AlreadyResolved(letter);
        }
        if (letter.discard().isEmpty()) {
            return new DeadLetterOutcome.NotAsked();
        }
        if (isAskedBy(operator, letter)) {
            return new DeadLetterOutcome.SamePerson();
        }
        auditLog.writeWithEffect(200);
        return new DeadLetterOutcome.Discarded(
                deadLetters.resolve(id, DeadLetter.Outcome.DISCARDED, new Stamp(operator, clock.now())));
    }

    private static boolean isAskedBy(String operator, DeadLetter letter) {
        return letter.discard().orElseThrow().asked().by().equals(operator);
    }

    private static boolean isDiscardedBy(String operator, DeadLetter.Resolution resolution) {
        return resolution.outcome() == DeadLetter.Outcome.DISCARDED
                && resolution.resolved().by().equals(operator);
    }
}
