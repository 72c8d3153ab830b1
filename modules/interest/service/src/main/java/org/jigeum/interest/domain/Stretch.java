package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Won;

/**
 * Days in a row with the same closing balance and the same rates. Their interest is a whole number kept as a decimal,
 * which takes a fraction of the time of a {@code BigInteger} as long as it fits into a {@code long}, and is exact
 * beyond.
 */
public final class Stretch {

    private final Period period;
    private final Won closingBalance;
    private final Optional<RateVersion> rates;
    private final List<Slice> slices;
    private final BigDecimal interest;

    /**
     * Days with what they earn.
     *
     * @param rates the rate version that the days used; empty if the product had none yet: such days earn nothing
     */
    public Stretch(Period period, Won closingBalance, Optional<RateVersion> rates) {
        this.period = Objects.requireNonNull(period, "period");
        this.closingBalance = Objects.requireNonNull(closingBalance, "closingBalance");
        this.rates = Objects.requireNonNull(rates, "rates");
        this.slices = rates.map(version -> version.slices(closingBalance)).orElse(List.of());
        BigDecimal oneDay = BigDecimal.ZERO;
        for (Slice slice : slices) {
            oneDay = oneDay.add(slice.dailyInterest());
        }
        this.interest = oneDay.multiply(BigDecimal.valueOf(period.days()));
    }

    public Period period() {
        return period;
    }

    public Won closingBalance() {
        return closingBalance;
    }

    public Optional<RateVersion> rates() {
        return rates;
    }

    public List<Slice> slices() {
        return slices;
    }

    /** The interest of all its days, exactly: a whole number of parts of a won ({@link Accrual#PARTS_PER_WON}). */
    BigDecimal interest() {
        return interest;
    }

    /** The interest in won, not rounded to the won: for people to read, to twelve decimal places, rounded half up. */
    public BigDecimal exact() {
        return Accrual.exact(interest);
    }
}
