package org.jigeum.accounting.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Interest that is not rounded to the won; below zero if more was paid than earned.
 *
 * @param parts of a won, {@link #PARTS_PER_WON} of them
 */
public record ExactInterest(BigInteger parts) {

    /** A rate of 0.0001 % on a won for a day of 365. */
    public static final BigInteger PARTS_PER_WON = BigInteger.valueOf(365_000_000);

    public static final ExactInterest NOTHING = new ExactInterest(BigInteger.ZERO);

    /** Decimal places of {@link #toString}. */
    private static final int SCALE = 12;

    public ExactInterest {
        Objects.requireNonNull(parts, "parts");
    }

    public static ExactInterest ofWon(BigInteger won) {
        return new ExactInterest(won.multiply(PARTS_PER_WON));
    }

    public ExactInterest plus(ExactInterest other) {
        return new ExactInterest(parts.add(other.parts));
    }

    /** The whole won in it, rounded down, below zero as well. */
    public BigInteger wholeWon() {
        return parts.subtract(parts.mod(PARTS_PER_WON)).divide(PARTS_PER_WON);
    }

    /** In won, to twelve decimal places, half up. */
    @Override
    public String toString() {
        return new BigDecimal(parts)
                .divide(new BigDecimal(PARTS_PER_WON), SCALE, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
