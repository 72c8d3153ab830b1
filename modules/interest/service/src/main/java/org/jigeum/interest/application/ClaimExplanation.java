package org.jigeum.interest.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.RecordedAdjustment;
import org.jigeum.interest.domain.Stretch;

/**
 * A claim, how it was computed, and what was put right since.
 *
 * @param trace empty for claims that were paid before traces were kept
 */
public record ClaimExplanation(Claim claim, Optional<List<Stretch>> trace, List<RecordedAdjustment> corrections) {

    public ClaimExplanation {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(trace, "trace");
        corrections = List.copyOf(corrections);
    }
}
