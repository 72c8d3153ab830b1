package org.jigeum.kernel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A yearly rate, exact to the ten-thousandth of a percent: 2.3 % is 23,000 units, 100 % is 1,000,000.
 *
 * @param units ten-thousandths of a percent a year, 0 to 1,000,000
 */
public record Rate(int units) {

    /** Units of one whole (100 %). */
    public static final int UNITS_PER_WHOLE = 1_000_000;

    /** The same as a power of ten. */
    public static final int PLACES_OF_WHOLE = 6;

    private static final int PERCENT_SCALE = 4;

    public Rate {
        if (units < 0 || units > UNITS_PER_WHOLE) {
            throw new IllegalArgumentException("A rate lies between 0 and 100 percent.");
        }
    }

    /**
     * The rate of a decimal percentage.
     *
     * @param percent percent a year, at most four decimal places, 0 to 100
     * @throws IllegalArgumentException if it has more places or lies outside
     */
    public static Rate ofPercent(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("A rate lies between 0 and 100 percent.");
        }
        if (percent.stripTrailingZeros().scale() > PERCENT_SCALE) {
            throw new IllegalArgumentException("A rate in percent has at most four decimal places.");
        }
        return new Rate(percent.movePointRight(PERCENT_SCALE).intValueExact());
    }

    /** Percent a year, without trailing zeros: 2.3, 0.1, 2. */
    public BigDecimal percent() {
        BigDecimal stripped = BigDecimal.valueOf(units, PERCENT_SCALE).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
