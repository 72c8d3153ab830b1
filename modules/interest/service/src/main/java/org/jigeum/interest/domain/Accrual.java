package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * 이자 계산: the interest that a period earns on closing balances, actual/365 fixed. It is a sum of exact integers,
 * slice × rate × days, and is rounded once, in {@link #gross()}. Costs as many steps as balances and rates changed,
 * not as many as there are days.
 *
 * @param stretches the period cut wherever the balance or the rates change; empty if the period is
 */
public record Accrual(Period period, List<Stretch> stretches) {

    private static final int DAYS_OF_A_YEAR = 365;

    /** Interest is summed in these parts of a won: rate units of a whole × days of a year. */
    public static final BigInteger PARTS_PER_WON = BigInteger.valueOf((long) Rate.UNITS_PER_WHOLE * DAYS_OF_A_YEAR);

    private static final BigDecimal YEAR = BigDecimal.valueOf(DAYS_OF_A_YEAR);

    /** Decimal places of {@link #exact}. */
    private static final int EXACT_SCALE = 12;

    public Accrual {
        Objects.requireNonNull(period, "period");
        stretches = List.copyOf(stretches);
    }

    /** Parts of a won in won, not rounded to the won: for people to read, to twelve decimal places, half up. */
    static BigDecimal exact(BigInteger parts) {
        return exact(new BigDecimal(parts));
    }

    /** The same of a whole number of parts. The point is moved first: what is left mostly divides as a {@code long}. */
    static BigDecimal exact(BigDecimal parts) {
        return parts.movePointLeft(Rate.PLACES_OF_WHOLE).divide(YEAR, EXACT_SCALE, RoundingMode.HALF_UP);
    }

    public static Accrual of(Period period, BalanceHistory balances, RateSchedule rates) {
        List<Stretch> stretches = new ArrayList<>();
        rates.forEach(
                period,
                (sameRates, version) -> balances.forEach(
                        sameRates, (days, balance) -> stretches.add(new Stretch(days, balance, version))));
        return new Accrual(period, stretches);
    }

    /** The interest before tax. The one rounding point: the fraction of a won is dropped, and not carried over. */
    public Won gross() {
        return Won.of(parts().divide(PARTS_PER_WON).longValueExact());
    }

    /** The fraction of a won that the rounding drops, in parts of a won: 0 to 364,999,999. */
    public long droppedParts() {
        return parts().mod(PARTS_PER_WON).longValueExact();
    }

    /** The interest of all its days, exactly, in parts of a won. */
    public BigInteger parts() {
        return stretches.stream()
                .map(Stretch::interest)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toBigIntegerExact();
    }
}
