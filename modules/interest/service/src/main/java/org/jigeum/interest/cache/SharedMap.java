package org.jigeum.interest.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.infinispan.Cache;

/**
 * The map of texts that the nodes share. Nobody fails because of it, and nobody waits for it for more than a second:
 * then this node does without for a while. What it tells the others in that time is sent all the same.
 */
@ApplicationScoped
class SharedMap {

    private static final Logger LOG = System.getLogger(SharedMap.class.getName());
    private static final long MOST_MILLIS_WAITED = 1_000;
    private static final long PAUSE_SECONDS = 5;

    @Resource(lookup = "java:jboss/infinispan/cache/jigeum/quotes")
    Cache<String, String> cache;

    /** For how long, not what time it is; a test lets it pass. */
    LongSupplier nanoTime = System::nanoTime;

    private final AtomicLong pauseEndsAtNanos = new AtomicLong(System.nanoTime());

    /** Changes that were given up waiting for and may reach the others yet. Until then some node has the old text. */
    private final AtomicLong unsettled = new AtomicLong();

    /** Changes that never reached the others, since the map was last emptied. */
    private final AtomicLong lost = new AtomicLong();

    /**
     * Which cluster it is that shares the map: a number that grows whenever a node comes, goes or comes back, the same
     * on all nodes that are together; empty if it cannot be had now.
     */
    Optional<Integer> topology() {
        return isInUse() ? await(() -> CompletableFuture.completedFuture(topologyId())) : Optional.empty();
    }

    private Integer topologyId() {
        return cache.getAdvancedCache()
                .getDistributionManager()
                .getCacheTopology()
                .getTopologyId();
    }

    /** The text of a key; empty if there is none, or it cannot be had now. */
    Optional<String> find(String key) {
        return isInUse() ? await(() -> cache.getAsync(key)) : Optional.empty();
    }

    /** The text of a key, which is this one if it had none; empty if neither can be had now. */
    Optional<String> findOrPut(String key, String text, Duration lifespan) {
        return isInUse()
                ? await(() -> cache.putIfAbsentAsync(key, text, lifespan.toMillis(), TimeUnit.MILLISECONDS)
                        .thenApply(found -> found == null ? text : found))
                : Optional.empty();
    }

    /** Puts a text if that is possible now. */
    void put(String key, String text, Duration lifespan) {
        if (isInUse()) {
            await(() -> cache.putAsync(key, text, lifespan.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /**
     * Gives keys new texts, on all nodes when it returns if all goes well. If not, it is still under way, and this
     * node does without the map until it has arrived; or until the map was emptied, once it is known to be lost.
     */
    void overwrite(Map<String, String> texts, Duration lifespan) {
        CompletableFuture<Boolean> sent = CompletableFuture.completedFuture(texts)
                .thenCompose(all -> cache.putAllAsync(all, lifespan.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(done -> true);
        if (isPaused() || await(() -> sent).isEmpty()) {
            unsettled.incrementAndGet();
            var unused = sent.whenComplete((done, failure) -> settle(failure));
        }
    }

    private void settle(Throwable failure) {
        if (failure != null) {
            lost.incrementAndGet();
            pause(failure);
        }
        unsettled.decrementAndGet();
    }

    private boolean isInUse() {
        return !isPaused() && unsettled.get() == 0 && (lost.get() == 0 || isEmptied());
    }

    private boolean isPaused() {
        return nanoTime.getAsLong() - pauseEndsAtNanos.get() < 0;
    }

    /** One caller empties it, the others wait for that. */
    private synchronized boolean isEmptied() {
        long before = lost.get();
        if (before > 0 && !isPaused()) {
            await(() -> cache.clearAsync().thenApply(done -> true)).ifPresent(done -> lost.addAndGet(-before));
        }
        return lost.get() == 0;
    }

    private <T> Optional<T> await(Supplier<CompletableFuture<T>> operation) {
        try {
            return Optional.ofNullable(operation.get().get(MOST_MILLIS_WAITED, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pause(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            pause(e);
        }
        return Optional.empty();
    }

    private void pause(Throwable cause) {
        long ended = pauseEndsAtNanos.get();
        long now = nanoTime.getAsLong();
        if (now - ended >= 0 && pauseEndsAtNanos.compareAndSet(ended, now + TimeUnit.SECONDS.toNanos(PAUSE_SECONDS))) {
            LOG.log(Level.WARNING, "The quote cache fails: quotes are computed for " + PAUSE_SECONDS + " s.", cause);
        }
    }
}
