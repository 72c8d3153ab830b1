package org.jigeum.product.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;
import org.jigeum.product.api.RateTier;
import org.jigeum.product.api.RateVersion;

/** A tier joined with its version, as one statement reads them. */
record RecordedTier(int version, LocalDate effectiveFrom, Long upTo, int rateUnits) {

    /** The version whose tiers these are, in order. */
    static RateVersion versionOf(List<RecordedTier> tiers) {
        RecordedTier any = tiers.get(0);
        return new RateVersion(
                any.version,
                new BusinessDay(any.effectiveFrom),
                tiers.stream().map(RecordedTier::tier).toList());
    }

    private RateTier tier() {
        return new RateTier(Optional.ofNullable(upTo).map(Won::of), new Rate(rateUnits));
    }
}
