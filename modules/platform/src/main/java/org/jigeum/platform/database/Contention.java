package org.jigeum.platform.database;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jigeum.platform.metrics.Meters;

/**
 * Runs a transaction again, a few times and with jitter, when it lost against another one. A loop and not
 * MicroProfile's {@code @Retry}, which was tried: in this EAR of several WARs the server did not intercept the call.
 */
@ApplicationScoped
public class Contention {

    private static final Logger LOG = System.getLogger(Contention.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final long SHORTEST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 45;

    private final Counter retried;
    private final Counter givenUp;

    /** For the container's proxy, which hands all calls over. */
    protected Contention() {
        retried = null;
        givenUp = null;
    }

    @Inject
    Contention(Meters meters) {
        retried = meters.counter("jigeum.contention", "outcome", "retried");
        givenUp = meters.counter("jigeum.contention", "outcome", "given_up");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /**
     * Runs the transaction until it is through, at most three times.
     *
     * @param transaction begins and ends a transaction of its own each time it is called
     * @throws ContendedException if the last attempt lost as well
     */
    public <T> T retry(Supplier<T> transaction) {
        for (int attempt = 1; true; attempt++) {
            try {
                return transaction.get();
            } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
                if (!SqlStates.meansContention(e)) {
                    throw e;
                }
                if (attempt == MOST_ATTEMPTS) {
                    givenUp.increment();
                    LOG.log(Level.WARNING, "Given up after " + attempt + " attempts.", e);
                    throw new ContendedException(e);
                }
                retried.increment();
                pause();
            }
        }
    }

    private static void pause() {
        long millis = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
