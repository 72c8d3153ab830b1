package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Won;

/**
 * Days in a row with the same closing balance and the same rates.
 *
 * @param rates the rate version that the days used; empty if the product had none yet: such days earn nothing
 */
public record Stretch(Period period, Won closingBalance, Optional<RateVersion> rates) {

    public Stretch {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(closingBalance, "closingBalance");
        Objects.requireNonNull(rates, "rates");
    }

    public List<Slice> slices() {
        return rates.map(version -> version.slices(closingBalance)).orElse(List.of());
    }

    /** The interest of all its days, exactly, in parts of a won ({@link Accrual#PARTS_PER_WON}). */
    BigInteger interest() {
        BigInteger oneDay = slices().stream().map(Slice::dailyInterest).reduce(BigInteger.ZERO, BigInteger::add);
        return oneDay.multiply(BigInteger.valueOf(period.days()));
    }

    /** The interest in won, not rounded to the won: for people to read, to twelve decimal places, rounded half up. */
    public BigDecimal exact() {
        return Accrual.exact(interest());
    }
}
