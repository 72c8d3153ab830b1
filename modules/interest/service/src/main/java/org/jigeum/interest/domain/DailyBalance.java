package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The closing balance of a day; it stands until the next day that has one. Never negative. */
public record DailyBalance(BusinessDay day, Won balance) {

    public DailyBalance {
        Objects.requireNonNull(day, "day");
        if (balance.isNegative()) {
            throw new IllegalArgumentException("A closing balance is never negative.");
        }
    }
}
