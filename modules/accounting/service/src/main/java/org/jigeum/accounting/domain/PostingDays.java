package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * The two days of a posting that puts something right.
 *
 * @param businessDay the day it is posted on
 * @param valueDay 기산일: the day from which on it counts for the balance, not after the business day
 */
public record PostingDays(BusinessDay businessDay, BusinessDay valueDay) {

    public PostingDays {
        Objects.requireNonNull(businessDay, "businessDay");
        if (valueDay.isAfter(businessDay)) {
            throw new IllegalArgumentException("A posting has its value on the day it is posted, or earlier.");
        }
    }

    public boolean isInThePast() {
        return valueDay.isBefore(businessDay);
    }
}
