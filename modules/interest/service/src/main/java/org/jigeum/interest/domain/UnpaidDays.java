package org.jigeum.interest.domain;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;

/**
 * The days of an account between what was paid and what was accrued.
 *
 * @param days not empty
 * @param side which of the two they lie on
 */
public record UnpaidDays(Period days, Side side) {

    /** Accrued and not paid yet, or paid before they were accrued. */
    public enum Side {
        UNPAID,
        PAID_AHEAD
    }

    public UnpaidDays {
        Objects.requireNonNull(side, "side");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("There are no days.");
        }
    }

    /**
     * The days from the last paid one to the last accrued one, or the other way round; empty if it is the same.
     *
     * @param lastPaidDay empty if none was ever paid
     */
    public static Optional<UnpaidDays> between(
            BusinessDay openedOn, Optional<BusinessDay> lastPaidDay, BusinessDay lastAccruedDay) {
        BusinessDay paidThrough = lastPaidDay.orElseGet(openedOn::previous);
        if (paidThrough.isBefore(lastAccruedDay)) {
            return Optional.of(new UnpaidDays(new Period(paidThrough.next(), lastAccruedDay), Side.UNPAID));
        }
        BusinessDay firstAhead = lastAccruedDay.next().orLater(openedOn);
        return paidThrough.isBefore(firstAhead)
                ? Optional.empty()
                : Optional.of(new UnpaidDays(new Period(firstAhead, paidThrough), Side.PAID_AHEAD));
    }

    /** What the days have earned, exactly, in parts of a won; below zero if they were paid ahead. */
    public BigInteger earned(BalanceHistory balances, RateSchedule rates) {
        BigInteger parts = Accrual.of(days, balances, rates).parts();
        return switch (side) {
            case UNPAID -> parts;
            case PAID_AHEAD -> parts.negate();
        };
    }
}
