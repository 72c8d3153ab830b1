package org.jigeum.interest.domain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The balances of an account that earned interest before a correction, and those after it: what that changes in what
 * the bank owes.
 */
public record CorrectedDays(BalanceHistory before, BalanceHistory after, RateSchedule rates) {

    public CorrectedDays {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(rates, "rates");
    }

    /** What days earn more, exactly, in parts of a won; below zero if they earn less. */
    public BigInteger earnedMore(Period days) {
        return Accrual.of(days, after, rates)
                .parts()
                .subtract(Accrual.of(days, before, rates).parts());
    }

    /**
     * What is owed more for the days that are accrued, in parts of a won. Of the days that are paid only whole won are
     * owed more, the adjustments: the fractions that the payouts dropped are not what they were.
     *
     * @param accrued the corrected days that are accrued; empty if none is
     * @param paid all payouts with corrected days
     * @param adjustments of these payouts
     */
    public BigInteger owedMore(Optional<Period> accrued, List<Claim> paid, List<Adjustment> adjustments) {
        Map<Long, Adjustment> byClaim =
                adjustments.stream().collect(Collectors.toMap(Adjustment::claimId, Function.identity()));
        BigInteger more = accrued.map(this::earnedMore).orElse(BigInteger.ZERO);
        for (Claim claim : paid) {
            Difference added = Optional.ofNullable(byClaim.get(claim.claimId()))
                    .map(Adjustment::difference)
                    .orElse(Difference.NONE);
            BigInteger wholeWon = BigInteger.valueOf(added.gross().amount()).multiply(Accrual.PARTS_PER_WON);
            more = more.subtract(earnedMore(claim.period())).add(wholeWon);
        }
        return more;
    }
}
