package org.jigeum.platform.database;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.exception.ConstraintViolationException;

/** What a failure means, read from the PostgreSQL error codes in its chain of causes. */
public final class SqlStates {

    private static final int DEEPEST_CAUSE = 20;

    /**
     * Lock not available, deadlock, serialization failure; and idle in the transaction for so long that the database
     * threw the session out to let others have its locks, which rolled everything back.
     */
    private static final Set<String> CONTENTION = Set.of("55P03", "40P01", "40001", "25P03");

    private static final String UNIQUE_VIOLATION = "23505";

    /** How PostgreSQL names primary keys. Another unique constraint that is violated is a bug that it has stopped. */
    private static final String PRIMARY_KEY_SUFFIX = "_pkey";

    /** Connection exceptions (class 08), shutdown of the server or the session (57P01 to 57P03, 57P05). */
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03", "57P05");

    private SqlStates() {}

    /**
     * Somebody else holds what we need, or has just written a row of the same primary key: the same transaction may
     * succeed when run again.
     */
    public static boolean meansContention(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof SQLException sql && isContention(sql.getSQLState()))
                || anyCause(failure, SqlStates::isPrimaryKeyViolation);
    }

    private static boolean isContention(String sqlState) {
        return sqlState != null && CONTENTION.contains(sqlState);
    }

    private static boolean isPrimaryKeyViolation(Throwable cause) {
        return cause instanceof ConstraintViolationException violation
                && UNIQUE_VIOLATION.equals(violation.getSQLState())
                && violation.getConstraintName() != null
                && violation.getConstraintName().endsWith(PRIMARY_KEY_SUFFIX);
    }

    /** There is no database, or no connection to be had in time. */
    public static boolean meansNoDatabase(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof ResourceException
                        || (cause instanceof SQLException sql && isConnectionFailure(sql.getSQLState())));
    }

    /** What the innermost cause of a failure says, its first line. What PostgreSQL adds to it may quote the row. */
    public static String firstCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isConnectionFailure(String sqlState) {
        return sqlState != null && (sqlState.startsWith("08") || SERVER_GONE.contains(sqlState));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return anyCause(failure, test, DEEPEST_CAUSE);
    }

    /** The transaction manager says why a commit failed by what it has suppressed. */
    private static boolean anyCause(Throwable failure, Predicate<Throwable> test, int deepest) {
        if (failure == null || deepest == 0) {
            return false;
        }
        return test.test(failure)
                || anyCause(failure.getCause(), test, deepest - 1)
                || Arrays.stream(failure.getSuppressed())
                        .anyMatch(suppressed -> anyCause(suppressed, test, deepest - 1));
    }
}
