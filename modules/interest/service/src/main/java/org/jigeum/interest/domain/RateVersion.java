package org.jigeum.interest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * The rates of a product from a day on. Each tier's rate applies to its slice of the balance only.
 *
 * @param version the product's count of versions, from 1
 * @param tiers ascending, the last one open
 */
public record RateVersion(int version, BusinessDay effectiveFrom, List<Tier> tiers) {

    public RateVersion {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        tiers = List.copyOf(tiers);
    }

    /** The rate of the highest won up to a limit, the limit included; of the open tier if there is no limit. */
    Rate rateUpTo(Optional<Won> limit) {
        return tiers.stream()
                .filter(tier -> tier.holds(limit))
                .findFirst()
                .orElseThrow()
                .rate();
    }

    /** Cuts a balance into the slices of the tiers; tiers that the balance does not reach have none. */
    List<Slice> slices(Won balance) {
        List<Slice> slices = new ArrayList<>(tiers.size());
        Won below = Won.ZERO;
        for (Tier tier : tiers) {
            Won top = tier.upTo().filter(balance::isGreaterThan).orElse(balance);
            if (top.isGreaterThan(below)) {
                slices.add(new Slice(top.minus(below), tier.rate()));
                below = top;
            }
        }
        return slices;
    }
}
