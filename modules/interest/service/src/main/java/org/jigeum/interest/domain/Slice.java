package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** The part of a balance that one tier's rate applies to. */
public record Slice(Won amount, Rate rate) {

    public Slice {
        Objects.requireNonNull(rate, "rate");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A slice holds at least one won.");
        }
    }

    /** The interest of one day, exactly, in parts of a won: {@link Accrual#PARTS_PER_WON} of them are one won. */
    BigDecimal dailyInterest() {
        return BigDecimal.valueOf(amount.amount()).multiply(BigDecimal.valueOf(rate.units()));
    }
}
