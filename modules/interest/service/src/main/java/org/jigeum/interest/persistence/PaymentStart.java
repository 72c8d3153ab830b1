package org.jigeum.interest.persistence;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;

/**
 * Where the next payment of an account starts from.
 *
 * @param claimId the id of the next claim, taken for it; 0 if none is about to be made
 * @param isReady whether it can be paid at once
 * @param paidThrough the last day that interest was paid for; empty if none ever was
 * @param adjustments how many adjustments bear on the days since
 */
public record PaymentStart(long claimId, boolean isReady, Optional<BusinessDay> paidThrough, long adjustments) {

    public PaymentStart {
        Objects.requireNonNull(paidThrough, "paidThrough");
    }
}
