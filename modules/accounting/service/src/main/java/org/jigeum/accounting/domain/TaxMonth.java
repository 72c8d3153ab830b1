package org.jigeum.accounting.domain;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * 귀속월: a month whose withheld tax is declared and remitted together.
 *
 * @param month of the years 1900 to 9998, so that its return is due on a business day
 */
public record TaxMonth(YearMonth month) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final int DUE_DAY_OF_NEXT_MONTH = 10;

    public TaxMonth {
        Objects.requireNonNull(month, "month");
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("A month lies in the years 1900 to 9998.");
        }
    }

    /**
     * The month that a text names.
     *
     * @param text {@code yyyy-MM}
     * @throws IllegalArgumentException if it is anything else
     */
    public static TaxMonth parse(String text) {
        try {
            return new TaxMonth(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A month is written yyyy-MM.", e);
        }
    }

    public BusinessDay firstDay() {
        return new BusinessDay(month.atDay(1));
    }

    public BusinessDay lastDay() {
        return new BusinessDay(month.atEndOfMonth());
    }

    /** The day until which it is declared and remitted: the 10th of the next month (Income Tax Act §128). */
    public BusinessDay dueOn() {
        return new BusinessDay(month.plusMonths(1).atDay(DUE_DAY_OF_NEXT_MONTH));
    }

    /** Whether no payout of the month can come any more. */
    public boolean isOverOn(BusinessDay today) {
        return lastDay().isBefore(today);
    }

    /** {@code yyyy-MM}. */
    @Override
    public String toString() {
        return month.toString();
    }
}
