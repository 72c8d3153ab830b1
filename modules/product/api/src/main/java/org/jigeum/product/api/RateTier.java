package org.jigeum.product.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * The rate of one slice of a balance.
 *
 * @param upTo the highest won of the slice, included; empty for the last tier, which is open
 * @param rate the yearly rate of the slice
 */
public record RateTier(Optional<Won> upTo, Rate rate) {

    public RateTier {
        Objects.requireNonNull(upTo, "upTo");
        Objects.requireNonNull(rate, "rate");
    }
}
