package org.jigeum.product.rest;

import java.util.List;
import org.jigeum.product.api.RateVersion;

record RatesAnswer(int version, String effectiveFrom, List<TierBody> tiers) {

    static RatesAnswer of(RateVersion rates) {
        return new RatesAnswer(
                rates.version(),
                rates.effectiveFrom().toString(),
                rates.tiers().stream().map(TierBody::of).toList());
    }
}
