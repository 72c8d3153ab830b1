package org.jigeum.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Runs a transaction again, a few times and with jitter, when it lost against another one. */
@ApplicationScoped
public class Contention {

    /**
     * Runs the transaction until it is through, at most three times.
     *
     * @param transaction begins and ends a transaction of its own each time it is called
     * @throws ContendedException if the last attempt lost as well
     */
    @Retry(maxRetries = 2, delay = 25, jitter = 20, retryOn = ContendedException.class)
    public <T> T retry(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            if (SqlStates.meansContention(e)) {
                throw new ContendedException(e);
            }
            throw e;
        }
    }
}
