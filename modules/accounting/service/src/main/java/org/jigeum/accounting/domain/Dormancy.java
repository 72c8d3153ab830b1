package org.jigeum.accounting.domain;

import java.time.LocalDate;
import org.jigeum.kernel.BusinessDay;

/** 휴면: policy. An account is dormant when the customer ordered nothing for five years. */
public final class Dormancy {

    private static final int YEARS = 5;

    /** What is kept as the reason of the restriction. */
    public static final Reason REASON = new Reason("DORMANCY_RULE: no movement ordered by the customer for 5 years");

    private Dormancy() {}

    /**
     * The first day of activity that still keeps an account awake. Five years after a day is the same day of the
     * year; after 29 February it is 28 February (Civil Act, article 160). On that day the account is still awake.
     */
    public static BusinessDay awakeSince(BusinessDay today) {
        LocalDate day = today.date().minusYears(YEARS);
        boolean isAwake = !day.plusYears(YEARS).isBefore(today.date());
        return new BusinessDay(isAwake ? day : day.plusDays(1));
    }
}
