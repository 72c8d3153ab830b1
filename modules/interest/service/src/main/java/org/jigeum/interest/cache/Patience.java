package org.jigeum.interest.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How long this node waits for a cache: up to a limit, and after a failure not at all, for a pause of five seconds. */
final class Patience {

    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final long PAUSE_SECONDS = 5;

    private final Duration limit;
    private final String failure;
    private final AtomicLong pauseEndsAtNanos = new AtomicLong(System.nanoTime());

    /** For how long, not what time it is; a test lets it pass. */
    LongSupplier nanoTime = System::nanoTime;

    /**
     * Patience with one cache.
     *
     * @param failure what a failure means, for the log
     */
    Patience(Duration limit, String failure) {
        this.limit = limit;
        this.failure = failure;
    }

    boolean isPaused() {
        return nanoTime.getAsLong() - pauseEndsAtNanos.get() < 0;
    }

    /** What comes of an operation; empty if that is nothing, or not in time, or a failure. */
    <T> Optional<T> await(Supplier<CompletableFuture<T>> operation) {
        try {
            return Optional.ofNullable(operation.get().get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pause(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            pause(e);
        }
        return Optional.empty();
    }

    void pause(Throwable cause) {
        long ended = pauseEndsAtNanos.get();
        long now = nanoTime.getAsLong();
        if (now - ended >= 0 && pauseEndsAtNanos.compareAndSet(ended, now + TimeUnit.SECONDS.toNanos(PAUSE_SECONDS))) {
            LOG.log(Level.WARNING, failure + " for " + PAUSE_SECONDS + " s.", cause);
        }
    }
}
