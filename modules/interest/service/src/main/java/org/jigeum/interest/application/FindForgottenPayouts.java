package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jigeum.accounting.api.TaxRegister;
import org.jigeum.interest.persistence.Outbox;
import org.jigeum.kernel.BusinessClock;

/**
 * Finds payouts that left the outbox and have no line in the register all the same, as when the register was restored
 * to an earlier moment. Goes round through all payouts there ever were, some thousand at each look, and looks at the
 * newest each time. What lacks its line for a minute is put into the outbox again. Used by one thread at a time.
 */
@ApplicationScoped
public class FindForgottenPayouts {

    private static final long NEWEST = 2_000;
    private static final long AT_ONCE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    TaxRegister register;

    @Inject
    BusinessClock clock;

    private final Map<Long, Instant> missingSince = new HashMap<>();
    private long position;

    /**
     * Looks at the next ones.
     *
     * @return how many were put into the outbox again
     */
    @Transactional
    public int look() {
        long highest = outbox.highestPayout();
        position = position < highest ? position : 0;
        Set<Long> payouts = Stream.of(
                        outbox.notWaiting(highest - NEWEST, highest),
                        outbox.notWaiting(position, position + AT_ONCE),
                        missingSince.keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        position += AT_ONCE;
        remember(register.unknown(payouts));
        List<Long> forgotten = missingSince.entrySet().stream()
                .filter(missing -> clock.distance(missing.getValue()).compareTo(PATIENCE) > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!forgotten.isEmpty()) {
            outbox.putBack(forgotten);
            forgotten.forEach(missingSince::remove);
        }
        return forgotten.size();
    }

    private void remember(Set<Long> unknown) {
        missingSince.keySet().retainAll(unknown);
        unknown.forEach(payout -> missingSince.putIfAbsent(payout, clock.now()));
    }
}
