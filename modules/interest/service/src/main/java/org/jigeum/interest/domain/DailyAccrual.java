package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 미지급이자 계상: what all accounts of a product earned on a day together, and what the general ledger is told of it.
 * Everything is exact, in parts of a won ({@link Accrual#PARTS_PER_WON}); the ledger holds the whole won of the sum
 * over all days, so that no day's rounding is ever lost or added up.
 *
 * @param rateVersion the number of the version that the day used; empty before the product's first
 * @param interest of the day, of the closing balances and of adjustments that are not in them yet
 * @param besides what else of the day changes what is owed
 * @param owed the sum of it all through the day: what would be owed if nothing had ever been paid out
 */
public record DailyAccrual(
        BusinessDay day, Optional<Integer> rateVersion, BigInteger interest, Besides besides, BigInteger owed) {

    public DailyAccrual {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(rateVersion, "rateVersion");
        Objects.requireNonNull(interest, "interest");
        Objects.requireNonNull(besides, "besides");
        Objects.requireNonNull(owed, "owed");
    }

    /**
     * What changes on a day besides the interest of the day itself, in parts of a won.
     *
     * @param dropped the fractions of a won that claims of the day did not pay and nobody will be paid
     * @param corrected what corrections of the day add to days that were accrued before it; below zero if they take
     *     away
     */
    public record Besides(BigInteger dropped, BigInteger corrected) {

        public static final Besides NOTHING = new Besides(BigInteger.ZERO, BigInteger.ZERO);

        public Besides {
            Objects.requireNonNull(corrected, "corrected");
            if (dropped.signum() < 0) {
                throw new IllegalArgumentException("A claim never pays more than was earned.");
            }
        }

        /** In won, for people to read: see {@link Stretch#exact()}. */
        public BigDecimal exactDropped() {
            return Accrual.exact(dropped);
        }

        /** In won, for people to read: see {@link Stretch#exact()}. */
        public BigDecimal exactCorrected() {
            return Accrual.exact(corrected);
        }
    }

    /**
     * The accruals of days in a row.
     *
     * @param owedBefore what was owed in all through the day before the first
     * @param adjusted what adjustments earn that are not in the closing balances yet, by day, in parts of a won
     * @param besides by day; days without any are missing
     */
    public static List<DailyAccrual> of(
            List<SlicedBalances> days,
            RateSchedule rates,
            Map<BusinessDay, BigInteger> adjusted,
            Map<BusinessDay, Besides> besides,
            BigInteger owedBefore) {
        List<DailyAccrual> accruals = new ArrayList<>(days.size());
        BigInteger owed = owedBefore;
        for (SlicedBalances balances : days) {
            BigInteger interest = balances.interest(rates).add(adjusted.getOrDefault(balances.day(), BigInteger.ZERO));
            Besides more = besides.getOrDefault(balances.day(), Besides.NOTHING);
            owed = owed.add(interest).subtract(more.dropped()).add(more.corrected());
            Optional<Integer> version = rates.on(balances.day()).map(RateVersion::version);
            accruals.add(new DailyAccrual(balances.day(), version, interest, more, owed));
        }
        return accruals;
    }

    /** What is posted for the day: by how much the whole won of what is owed has changed; may be below zero. */
    public Won amount() {
        BigInteger owedBefore = owed.subtract(interest).add(besides.dropped()).subtract(besides.corrected());
        return Won.of(wholeWon(owed).subtract(wholeWon(owedBefore)).longValueExact());
    }

    /** Rounded down, below zero as well. */
    private static BigInteger wholeWon(BigInteger parts) {
        return parts.subtract(parts.mod(Accrual.PARTS_PER_WON)).divide(Accrual.PARTS_PER_WON);
    }

    /** The interest of the day in won, for people to read: see {@link Stretch#exact()}. */
    public BigDecimal exact() {
        return Accrual.exact(interest);
    }
}
