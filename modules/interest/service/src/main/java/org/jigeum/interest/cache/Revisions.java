package org.jigeum.interest.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;

/**
 * The revisions of accounts, customers and products, as texts in the cache of which none comes twice. A quote whose
 * revisions are all still current was computed from what still holds. A revision that is lost costs a quote, and never
 * makes one wrong.
 */
@Dependent
class Revisions {

    /** In place of a revision while a change is about to be committed: no quote is stored or used. */
    private static final String CHANGING = "changing";

    /** Longer than a commit takes. A node that dies in it leaves the mark behind for that long. */
    private static final Duration LONGEST_COMMIT = Duration.ofMinutes(5);

    private final SharedMap map;
    private final BusinessClock clock;

    @Inject
    Revisions(SharedMap map, BusinessClock clock) {
        this.map = map;
        this.clock = clock;
    }

    static String key(AccountNumber account) {
        return "a:" + account.digits();
    }

    static String key(CustomerId customer) {
        return "c:" + customer.id();
    }

    static String key(ProductCode product) {
        return "p:" + product.code();
    }

    /** The revision of a key, which gets one if it has none; empty if it is being changed or cannot be had now. */
    Optional<String> find(String key) {
        return map.find(key)
                .or(() -> map.findOrPut(key, unique(), untilMidnight()))
                .filter(revision -> !revision.equals(CHANGING));
    }

    /** Whether these are all still the revisions of their keys. */
    boolean areCurrent(Map<String, String> revisions) {
        return revisions.entrySet().stream()
                .allMatch(revision -> map.find(revision.getKey())
                        .filter(revision.getValue()::equals)
                        .isPresent());
    }

    void beginChange(Collection<String> keys) {
        map.overwrite(each(keys, CHANGING), LONGEST_COMMIT);
    }

    void endChange(Collection<String> keys) {
        map.overwrite(each(keys, unique()), untilMidnight());
    }

    private static Map<String, String> each(Collection<String> keys, String revision) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> revision));
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    /** No quote of today is used after it. */
    Duration untilMidnight() {
        BusinessDay today = clock.today();
        Duration left = Duration.between(clock.now(), today.end());
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }
}
