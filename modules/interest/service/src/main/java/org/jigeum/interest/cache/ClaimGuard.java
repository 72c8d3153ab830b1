package org.jigeum.interest.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.infinispan.Cache;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;

/**
 * 중복 요청 차단: knows which claims are under way on any node, so that a second tap is turned away before it takes a
 * connection and a thread for as long as the first waits. It spares work and decides nothing: when it knows nothing, is
 * switched off or fails, claims pass, and the account's lock and the database see to it that one is paid.
 */
@ApplicationScoped
public class ClaimGuard {

    static final Duration MOST_WAITED = Duration.ofMillis(150);

    @Resource(lookup = "java:jboss/infinispan/cache/jigeum/claims")
    Cache<String, String> injected;

    /** The same, found once: the injected one finds it again for each operation, which costs more than reading it. */
    volatile Cache<String, String> cache;

    /** Asked each time: it can be switched off while the node runs. */
    BooleanSupplier isOff = () -> ConfigProvider.getConfig()
            .getOptionalValue("jigeum.claim.guard", String.class)
            .filter("off"::equals)
            .isPresent();

    /** As long as three waits for the account's lock. A node that dies leaves its entries behind for that long. */
    Duration longestClaim = Duration.ofSeconds(10);

    final Patience patience = new Patience(MOST_WAITED, "The claim guard fails: second taps go to the database");

    /**
     * Claims, unless the caller has another claim for the account under way. The same request sent again passes: it is
     * to get the answer of the first.
     *
     * @return empty if it was turned away; nothing was done then
     */
    public <T> Optional<T> during(AccountNumber account, KeyedRequest request, Supplier<T> claim) {
        if (patience.isPaused() || isOff.getAsBoolean()) {
            return Optional.of(claim.get());
        }
        Entry entry = new Entry(account.digits() + ":" + request.subject(), request.identity());
        CompletableFuture<String> begun = begin(entry);
        if (patience.await(() -> begun)
                .filter(other -> !other.equals(entry.request))
                .isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(claim.get());
        } finally {
            end(entry, begun);
        }
    }

    /**
     * A claim under way.
     *
     * @param key account and caller: nobody can hold up another's claims by sending some for their accounts
     * @param request tells this request from others
     */
    private record Entry(String key, String request) {}

    private CompletableFuture<String> begin(Entry entry) {
        return CompletableFuture.completedFuture(entry)
                .thenCompose(mine -> cache().putIfAbsentAsync(
                                mine.key, mine.request, longestClaim.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** An entry that is late in coming is removed when it has come, which nobody waits for. */
    private void end(Entry entry, CompletableFuture<String> begun) {
        CompletableFuture<Boolean> ended = begun.handle((found, failure) -> entry)
                .thenCompose(mine -> cache().removeAsync(mine.key, mine.request));
        if (!patience.isPaused()) {
            patience.await(() -> ended);
        }
    }

    private Cache<String, String> cache() {
        if (cache == null) {
            cache = injected.getAdvancedCache();
        }
        return cache;
    }
}
