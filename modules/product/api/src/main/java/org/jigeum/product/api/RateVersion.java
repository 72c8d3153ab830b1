package org.jigeum.product.api;

import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * A version of a product's rates; never changed once made.
 *
 * @param version 1 for the product's first, then counting up
 * @param effectiveFrom the first day it applies to
 * @param tiers ascending, the last one open
 */
public record RateVersion(int version, BusinessDay effectiveFrom, List<RateTier> tiers) {

    public RateVersion {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        tiers = List.copyOf(tiers);
    }
}
