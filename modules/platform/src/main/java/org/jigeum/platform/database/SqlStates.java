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

    /**
     * How PostgreSQL names primary keys; the message names the one that is violated, whatever its language. Another
     * unique constraint that is violated is a bug that it has stopped.
     */
    private static final String PRIMARY_KEY_SUFFIX = "_pkey";

    /** Connection exceptions, no space or memory left, errors of its disk. */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "58");

    /** Shutdown of the server or the session, a statement that took too long, a server that only reads. */
    private static final Set<String> OUTAGES = Set.of("57P01", "57P02", "57P03", "57P05", "57014", "25006");

    /** Data that cannot be, and data that must not be. */
    private static final Set<String> REFUSAL_CLASSES = Set.of("22", "23");

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
                && String.valueOf(violation.getSQLException().getMessage()).contains(PRIMARY_KEY_SUFFIX);
    }

    /** There is no database, no connection to be had in time, or none that can write: later it may be otherwise. */
    public static boolean meansNoDatabase(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof ResourceException
                        || (cause instanceof SQLException sql && isOutage(sql.getSQLState())));
    }

    /** What the innermost cause of a failure says, its first line. What PostgreSQL adds to it may quote the row. */
    public static String firstCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isOutage(String sqlState) {
        return isIn(OUTAGE_CLASSES, sqlState) || (sqlState != null && OUTAGES.contains(sqlState));
    }

    /** The database does not take the data, and would not take them later either. */
    public static boolean refusesData(Throwable failure) {
        return anyCause(
                failure, cause -> cause instanceof SQLException sql && isIn(REFUSAL_CLASSES, sql.getSQLState()));
    }

    private static boolean isIn(Set<String> classes, String sqlState) {
        return sqlState != null && sqlState.length() > 2 && classes.contains(sqlState.substring(0, 2));
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
