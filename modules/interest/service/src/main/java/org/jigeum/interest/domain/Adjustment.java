package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * 이자 정정: the difference that puts one payout right, with its own tax line. It counts as if it had been paid with the
 * payout: from that day on it is part of the balance that earns interest.
 */
public record Adjustment(long claimId, BusinessDay valueDay, Difference difference) {

    public Adjustment {
        Objects.requireNonNull(valueDay, "valueDay");
        Objects.requireNonNull(difference, "difference");
    }
}
