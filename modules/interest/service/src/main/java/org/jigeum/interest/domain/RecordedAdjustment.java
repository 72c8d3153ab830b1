package org.jigeum.interest.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;

/**
 * An adjustment that was recorded.
 *
 * @param correctionId the correction of a closing balance that it comes from
 * @param settledOn the business day on which it came into the account; empty while it waits for the next payment
 */
public record RecordedAdjustment(
        long adjustmentId,
        long correctionId,
        Adjustment adjustment,
        BusinessDay recordedOn,
        Optional<BusinessDay> settledOn) {

    public RecordedAdjustment {
        Objects.requireNonNull(adjustment, "adjustment");
        Objects.requireNonNull(recordedOn, "recordedOn");
        Objects.requireNonNull(settledOn, "settledOn");
    }

    public boolean isPending() {
        return settledOn.isEmpty();
    }
}
