package org.jigeum.customer.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jigeum.kernel.BusinessDay;

/**
 * The day on which a person was born or a corporation founded.
 *
 * @param date 1800 or later: anything earlier is a slip of the pen
 */
public record BirthDate(LocalDate date) {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    public BirthDate {
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("A birth date lies in 1800 or later.");
        }
    }

    /**
     * The birth date that a text names.
     *
     * @param text {@code yyyy-MM-dd}
     * @param today the latest day it may be
     * @throws IllegalArgumentException if it is anything else
     */
    public static BirthDate parse(String text, BusinessDay today) {
        BirthDate birthDate = new BirthDate(parse(text));
        if (birthDate.date.isAfter(today.date())) {
            throw new IllegalArgumentException("A birth date does not lie in the future.");
        }
        return birthDate;
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day is written yyyy-MM-dd.", e);
        }
    }
}
