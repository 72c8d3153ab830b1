package org.jigeum.interest.application;

import java.sql.SQLException;
import org.jigeum.accounting.api.AccountBusyException;
import org.jigeum.platform.database.ContendedException;

/** Why an account could not be paid, in words that the books may keep: without data of the customer. */
final class FailureCause {

    private static final String BUSY = "BUSY: somebody else has the account locked";
    private static final int DEEPEST_CAUSE = 20;

    private FailureCause() {}

    /**
     * The bank's own messages name no customer; those of the database may show a row, of which only the code is kept.
     */
    static String of(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            if (root instanceof AccountBusyException || root instanceof ContendedException) {
                return BUSY;
            }
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        if (root instanceof SQLException sql) {
            return name + " " + sql.getSQLState();
        }
        return isOwn(root) ? name + ": " + root.getMessage() : name;
    }

    private static boolean isOwn(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("org.jigeum.");
    }
}
