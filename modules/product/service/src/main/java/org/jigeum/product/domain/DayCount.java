package org.jigeum.product.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many days a year has when a day's interest is computed. */
public enum DayCount {
    /** The actual days over 365, in leap years too. */
    ACT_365_FIXED("ACT(UAL)?365(F|FIXED)?");

    private final Pattern spellings;

    DayCount(String spellings) {
        this.spellings = Pattern.compile(spellings);
    }

    /**
     * The day count of a common spelling, such as {@code ACT/365F} or {@code Actual/365 (Fixed)}; empty if
     * unsupported.
     */
    public static Optional<DayCount> spelt(String text) {
        String lettersAndDigits = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Arrays.stream(values())
                .filter(dayCount -> dayCount.spellings.matcher(lettersAndDigits).matches())
                .findFirst();
    }
}
