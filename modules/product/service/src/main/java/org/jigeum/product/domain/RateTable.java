package org.jigeum.product.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * The rates of a product by slice of the balance: every won from the first up falls into exactly one tier.
 *
 * @param tiers 1 to 20, strictly ascending; the last one is open, no other is
 */
public record RateTable(List<Tier> tiers) {

    private static final int MOST_TIERS = 20;

    /**
     * The rate of one slice.
     *
     * @param upTo the highest won of the slice, included; empty for the open tier
     */
    public record Tier(Optional<Won> upTo, Rate rate) {

        public Tier {
            Objects.requireNonNull(upTo, "upTo");
            Objects.requireNonNull(rate, "rate");
        }
    }

    public RateTable {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            throw new IllegalArgumentException("There are 1 to " + MOST_TIERS + " tiers.");
        }
        int last = tiers.size() - 1;
        if (tiers.get(last).upTo().isPresent()) {
            throw new IllegalArgumentException("The last tier is open: its upTo is null.");
        }
        requireAscending(tiers.subList(0, last));
    }

    private static void requireAscending(List<Tier> closedTiers) {
        Won below = Won.ZERO;
        for (Tier tier : closedTiers) {
            Won upTo = tier.upTo()
                    .orElseThrow(() -> new IllegalArgumentException("Only the last tier is open: has a null upTo."));
            if (!upTo.isGreaterThan(below)) {
                throw new IllegalArgumentException("Tiers ascend: each upTo is higher than the one before, from 1 up.");
            }
            below = upTo;
        }
    }
}
