package org.jigeum.product.domain;

/**
 * The day of each month on which the bank pays unclaimed interest by itself.
 *
 * @param dayOfMonth 1 to 28: a day that every month has
 */
public record RegularInterestDay(int dayOfMonth) {

    public static final RegularInterestDay FIRST_OF_MONTH = new RegularInterestDay(1);

    public RegularInterestDay {
        if (dayOfMonth < 1 || dayOfMonth > 28) {
            throw new IllegalArgumentException("It is a day of the month from 1 to 28.");
        }
    }
}
