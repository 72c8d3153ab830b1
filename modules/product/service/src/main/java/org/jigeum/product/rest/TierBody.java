package org.jigeum.product.rest;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;
import org.jigeum.product.api.RateTier;
import org.jigeum.product.domain.RateTable;

/** A tier in JSON; the open one has the upTo null. */
record TierBody(Long upTo, @NotNull BigDecimal annualPercent) {

    static TierBody of(RateTier tier) {
        return new TierBody(
                tier.upTo().map(Won::amount).orElse(null), tier.rate().percent());
    }

    RateTable.Tier tier() {
        return new RateTable.Tier(Optional.ofNullable(upTo).map(Won::of), Rate.ofPercent(annualPercent));
    }
}
