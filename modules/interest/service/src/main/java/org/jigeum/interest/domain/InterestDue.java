package org.jigeum.interest.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * What an account has earned since it was last paid, up to the day before a business day.
 *
 * @param businessDay the day it is paid on if it is claimed now
 * @param pending the corrections of earlier payouts that are settled with it
 */
public record InterestDue(BusinessDay businessDay, Accrual accrual, Withholding withholding, Difference pending) {

    public InterestDue {
        Objects.requireNonNull(businessDay, "businessDay");
        Objects.requireNonNull(accrual, "accrual");
        Objects.requireNonNull(withholding, "withholding");
        Objects.requireNonNull(pending, "pending");
    }

    /** Why nothing can be paid now. */
    public enum Obstacle {
        /** Every day that is over has been paid. */
        ALREADY_CLAIMED,
        /** Less than one won, or not more than is kept back; the days stay unpaid and add up. */
        NOTHING_TO_CLAIM
    }

    /**
     * The unpaid days of an account.
     *
     * @param lastPaidDay the last day that interest was paid for; empty if none was ever
     */
    public static Period unpaidPeriod(
            BusinessDay openedOn, Optional<BusinessDay> lastPaidDay, BusinessDay businessDay) {
        return new Period(lastPaidDay.map(BusinessDay::next).orElse(openedOn), businessDay.previous());
    }

    public Period period() {
        return accrual.period();
    }

    public Won gross() {
        return withholding.gross();
    }

    /** What the account would be credited in all. */
    public Won credited() {
        return withholding.net().plus(pending.net());
    }

    /**
     * What stands against paying it.
     *
     * @param lastPaidDay as it was given to {@link #unpaidPeriod}
     */
    public Optional<Obstacle> obstacle(Optional<BusinessDay> lastPaidDay) {
        if (period().isEmpty() && lastPaidDay.isPresent()) {
            return Optional.of(Obstacle.ALREADY_CLAIMED);
        }
        return gross().isPositive() && credited().isPositive()
                ? Optional.empty()
                : Optional.of(Obstacle.NOTHING_TO_CLAIM);
    }
}
