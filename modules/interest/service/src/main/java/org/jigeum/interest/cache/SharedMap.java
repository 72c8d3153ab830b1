package org.jigeum.interest.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.infinispan.Cache;

/**
 * The map of texts that the nodes share. Nobody fails because of it, and nobody waits for it for more than a second:
 * then this node does without for a while. What it tells the others in that time is sent all the same.
 */
@ApplicationScoped
class SharedMap {

    private static final Duration MOST_WAITED = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/infinispan/cache/jigeum/quotes")
    Cache<String, String> injected;

    /** The same, found once: the injected one finds it again for each operation, which costs more than reading it. */
    volatile Cache<String, String> cache;

    final Patience patience = new Patience(MOST_WAITED, "The quote cache fails: quotes are computed");

    /** Changes that were given up waiting for and may reach the others yet. Until then some node has the old text. */
    private final AtomicLong unsettled = new AtomicLong();

    /** Changes that never reached the others, since the map was last emptied. */
    private final AtomicLong lost = new AtomicLong();

    /**
     * Which cluster it is that shares the map: a number that grows whenever a node comes, goes or comes back, the same
     * on all nodes that are together; empty if it cannot be had now.
     */
    public Optional<Integer> topology() {
        return isInUse() ? patience.await(() -> CompletableFuture.completedFuture(topologyId())) : Optional.empty();
    }

    private Integer topologyId() {
        return cache().getAdvancedCache()
                .getDistributionManager()
                .getCacheTopology()
                .getTopologyId();
    }

    /** The text of a key; empty if there is none, or it cannot be had now. */
    public Optional<String> find(String key) {
        return isInUse() ? patience.await(() -> cache().getAsync(key)) : Optional.empty();
    }

    /** The text of a key, which is this one if it had none; empty if neither can be had now. */
    Optional<String> findOrPut(String key, String text, Duration lifespan) {
        return isInUse()
                ? patience.await(() -> cache().putIfAbsentAsync(key, text, lifespan.toMillis(), TimeUnit.MILLISECONDS)
                        .thenApply(found -> found == null ? text : found))
                : Optional.empty();
    }

    /** Puts a text if that is possible now. */
    void put(String key, String text, Duration lifespan) {
        if (isInUse()) {
            patience.await(() -> cache().putAsync(key, text, lifespan.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /**
     * Gives keys new texts, on all nodes when it returns if all goes well. If not, it is still under way, and this
     * node does without the map until it has arrived; or until the map was emptied, once it is known to be lost.
     */
    void overwrite(Map<String, String> texts, Duration lifespan) {
        CompletableFuture<Boolean> sent = CompletableFuture.completedFuture(texts)
                .thenCompose(all -> cache().putAllAsync(all, lifespan.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(done -> true);
        if (patience.isPaused() || patience.await(() -> sent).isEmpty()) {
            unsettled.incrementAndGet();
            var unused = sent.whenComplete((done, failure) -> settle(failure));
        }
    }

    private void settle(Throwable failure) {
        if (failure != null) {
            lost.incrementAndGet();
            patience.pause(failure);
        }
        unsettled.decrementAndGet();
    }

    private boolean isInUse() {
        return !patience.isPaused() && unsettled.get() == 0 && (lost.get() == 0 || isEmptied());
    }

    /** One caller empties it, the others wait for that. */
    private synchronized boolean isEmptied() {
        long before = lost.get();
        if (before > 0 && !patience.isPaused()) {
            patience.await(() -> cache().clearAsync().thenApply(done -> true))
                    .ifPresent(done -> lost.addAndGet(-before));
        }
        return lost.get() == 0;
    }

    private Cache<String, String> cache() {
        if (cache == null) {
            cache = injected.getAdvancedCache();
        }
        return cache;
    }
}
