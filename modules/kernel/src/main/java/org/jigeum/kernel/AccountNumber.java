package org.jigeum.kernel;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of a deposit account: 12 digits, the last one a check digit by the Luhn formula (ISO/IEC 7812-1, annex
 * B), which finds every single wrong digit and nearly every swap of two neighbours.
 *
 * @param digits the 12 digits
 */
public record AccountNumber(String digits) implements Comparable<AccountNumber> {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final long FIRST_WITHOUT_CHECK_DIGIT = 10_000_000_000L;
    private static final long LAST_WITHOUT_CHECK_DIGIT = 99_999_999_999L;

    public AccountNumber {
        Objects.requireNonNull(digits, "digits");
        if (!TWELVE_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("An account number has 12 digits.");
        }
        if (luhnSum(digits) % 10 != 0) {
            throw new IllegalArgumentException("The check digit of the account number is wrong.");
        }
    }

    /**
     * The account number of eleven digits and their check digit.
     *
     * @param elevenDigits 10,000,000,000 to 99,999,999,999
     */
    public static AccountNumber withCheckDigit(long elevenDigits) {
        if (elevenDigits < FIRST_WITHOUT_CHECK_DIGIT || elevenDigits > LAST_WITHOUT_CHECK_DIGIT) {
            throw new IllegalArgumentException("The serial of an account number has 11 digits.");
        }
        int check = (10 - luhnSum(elevenDigits + "0") % 10) % 10;
        return new AccountNumber(elevenDigits + Integer.toString(check));
    }

    /** The account number whose twelve digits are the decimal digits of this number, leading zeros added. */
    public static AccountNumber of(long number) {
        String digits = Long.toString(number);
        return new AccountNumber("0".repeat(Math.max(0, 12 - digits.length())) + digits);
    }

    /** The twelve digits as a number, as it is stored. */
    public long asLong() {
        return Long.parseLong(digits);
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public int compareTo(AccountNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
