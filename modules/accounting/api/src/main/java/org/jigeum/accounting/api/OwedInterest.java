package org.jigeum.accounting.api;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;

/**
 * What the accruals of a product say that its accounts are owed, at the end of a business day.
 *
 * @param through the last day that was accrued by then
 * @param recorded the sum of all accruals through it, as the last one has it: what would be owed if nothing had ever
 *     been paid
 * @param paid gross interest paid and adjustments settled by then, in won
 * @param besides what explains the rest of what is owed besides the unpaid days of the accounts: adjustments that wait
 *     to be settled, and what the next accrual will release or correct; empty if it cannot be told any more, because
 *     the product's books went on since
 */
public record OwedInterest(
        BusinessDay through, ExactInterest recorded, BigInteger paid, Optional<ExactInterest> besides) {

    public OwedInterest {
        Objects.requireNonNull(through, "through");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(besides, "besides");
    }
}
