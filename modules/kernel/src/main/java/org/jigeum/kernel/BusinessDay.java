package org.jigeum.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A calendar day of the bank, in Seoul. The bank never closes: every calendar day is a business day, from
 * 00:00:00.000 to 23:59:59.999….
 *
 * @param date the day; years 1900 to 9999, so that every day has four digits of year in JSON
 */
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    public BusinessDay {
        Objects.requireNonNull(date, "date");
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("A business day lies in the years 1900 to 9999.");
        }
    }

    /**
     * The day that a text names.
     *
     * @param text {@code yyyy-MM-dd}
     * @throws IllegalArgumentException if it is anything else
     */
    public static BusinessDay parse(String text) {
        try {
            return new BusinessDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day is written yyyy-MM-dd.", e);
        }
    }

    public BusinessDay next() {
        return new BusinessDay(date.plusDays(1));
    }

    public BusinessDay previous() {
        return new BusinessDay(date.minusDays(1));
    }

    /** The midnight after it: the first instant that is no longer in it. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    public boolean isBefore(BusinessDay other) {
        return date.isBefore(other.date);
    }

    public boolean isAfter(BusinessDay other) {
        return date.isAfter(other.date);
    }

    /** Days from this one, included, to the other, excluded; negative if the other is earlier. */
    public long daysUntil(BusinessDay other) {
        return ChronoUnit.DAYS.between(date, other.date);
    }

    public BusinessDay orLater(BusinessDay other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(BusinessDay other) {
        return date.compareTo(other.date);
    }

    /** {@code yyyy-MM-dd}. */
    @Override
    public String toString() {
        return date.toString();
    }
}
