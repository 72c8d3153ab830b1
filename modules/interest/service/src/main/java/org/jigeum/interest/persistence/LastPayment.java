package org.jigeum.interest.persistence;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * Up to where an account is paid.
 *
 * @param throughDay the last day that interest was paid for
 * @param adjustments how many adjustments bear on the days since
 */
public record LastPayment(BusinessDay throughDay, long adjustments) {

    public LastPayment {
        Objects.requireNonNull(throughDay, "throughDay");
    }
}
