package org.jigeum.interest.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * The rate of one slice of a balance.
 *
 * @param upTo the last won of the slice, included; empty for the open tier at the top
 */
public record Tier(Optional<Won> upTo, Rate rate) {

    public Tier {
        Objects.requireNonNull(upTo, "upTo");
        Objects.requireNonNull(rate, "rate");
    }

    /** Whether a won lies in this tier or below it; without a won, whether no won lies above it. */
    boolean holds(Optional<Won> won) {
        return upTo.isEmpty()
                || won.filter(given -> !given.isGreaterThan(upTo.get())).isPresent();
    }
}
