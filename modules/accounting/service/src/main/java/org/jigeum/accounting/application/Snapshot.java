package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.function.Supplier;
import org.jigeum.accounting.persistence.BookChecks;

/**
 * A transaction that reads all modules' tables as they were at one moment, for an hour at most. It writes and locks
 * nothing, so nobody waits for it.
 */
@ApplicationScoped
class Snapshot {

    /** No longer may the rows be kept that the transaction may still read. */
    private static final Duration LIMIT = Duration.ofHours(1);

    @Resource
    UserTransaction transaction;

    @Inject
    BookChecks checks;

    <T> T read(Supplier<T> reading) {
        try {
            transaction.setTransactionTimeout(Math.toIntExact(LIMIT.toSeconds()));
            transaction.begin();
            transaction.setTransactionTimeout(0); // the next one of this thread has the usual limit again
            return readAndEnd(reading);
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("The books could not be read.", e);
        }
    }

    private <T> T readAndEnd(Supplier<T> reading)
            throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        try {
            checks.readOneMoment(LIMIT);
            T read = reading.get();
            transaction.commit();
            return read;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
