package org.jigeum.interest.domain;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * The closing balances of all accounts of a product on a day, each cut at the same bounds, added up slice by slice. A
 * rate applies to a slice of each balance alike, so it may as well be applied to the sum: what the accounts earn
 * together takes no look at any of them.
 *
 * @param bounds ascending
 * @param totals of each slice in won, one more than bounds; the last slice is open
 */
public record SlicedBalances(BusinessDay day, List<Won> bounds, List<BigInteger> totals) {

    public SlicedBalances {
        Objects.requireNonNull(day, "day");
        bounds = List.copyOf(bounds);
        totals = List.copyOf(totals);
        if (totals.size() != bounds.size() + 1) {
            throw new IllegalArgumentException("Balances cut at n bounds have n + 1 slices.");
        }
    }

    /**
     * The interest of the day for all accounts together, exactly, in parts of a won ({@link Accrual#PARTS_PER_WON}).
     *
     * @param rates of which every tier ends at one of the bounds
     */
    BigInteger interest(RateVersion rates) {
        BigInteger interest = BigInteger.ZERO;
        for (int i = 0; i < totals.size(); i++) {
            Rate rate = rates.rateUpTo(i < bounds.size() ? Optional.of(bounds.get(i)) : Optional.empty());
            interest = interest.add(totals.get(i).multiply(BigInteger.valueOf(rate.units())));
        }
        return interest;
    }

    /** The same by the version in force on the day; nothing before the product's first. */
    public BigInteger interest(RateSchedule rates) {
        return rates.on(day).map(this::interest).orElse(BigInteger.ZERO);
    }
}
