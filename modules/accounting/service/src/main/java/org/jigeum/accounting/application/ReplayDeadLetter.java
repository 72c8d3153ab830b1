package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jigeum.accounting.domain.DeadLetterOutcome;
import org.jigeum.platform.database.SqlStates;

/**
 * Has a dead letter registered once its cause is gone, or finds out whether that would work. Its line is written once,
 * however often this is asked for.
 */
@ApplicationScoped
public class ReplayDeadLetter {

    @Inject
    ReplayTransaction replayTransaction;

    /** Registers it; if the register refuses it again, the letter stays, with the new cause. */
    public DeadLetterOutcome replay(long id, String operator) {
        try {
            return replayTransaction.replay(id, operator);
        } catch (RuntimeException e) {
            String cause = refusalIn(e);
            replayTransaction.triedInVain(id, cause);
            return new DeadLetterOutcome.Refused(cause);
        }
    }

    /** Says what replaying it would do, and does nothing. */
    public DeadLetterOutcome dryRun(long id, String operator) {
        try {
            return replayTransaction.replayAndUndo(id, operator);
        } catch (RuntimeException e) {
            return new DeadLetterOutcome.Refused(refusalIn(e));
        }
    }

    private static String refusalIn(RuntimeException failure) {
        boolean isRefusal = ReplayTransaction.isRefusal(failure);
        if (!isRefusal) {
            throw failure;
        }
        return SqlStates.firstCauseOf(failure);
    }
}
