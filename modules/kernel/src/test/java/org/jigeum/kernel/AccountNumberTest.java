package org.jigeum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTest {

    /** 7992739871 → 3 is the textbook example; the 1 in front, doubled, adds 2, so that its check digit is 1. */
    @ParameterizedTest
    @CsvSource({"10000000000,100000000008", "10000000001,100000000016", "17992739871,179927398711"})
    void theTwelfthDigitIsTheLuhnCheckDigitOfTheEleven(long serial, String number) {
        assertThat(AccountNumber.withCheckDigit(serial)).hasToString(number);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = "100000000016";
        for (int position = 0; position < 12; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (right.charAt(position) != digit) {
                    String wrong = right.substring(0, position) + digit + right.substring(position + 1);
                    assertThatIllegalArgumentException().isThrownBy(() -> new AccountNumber(wrong));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1000000000016", "10000000001６", "10000000001a", " 00000000016", "-00000000016"})
    void anythingButTwelveAsciiDigitsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountNumber(text));
    }

    @Test
    void theStoredNumberReadsBackWithItsLeadingZeros() {
        AccountNumber number = new AccountNumber("000000000018");
        assertThat(AccountNumber.of(number.asLong())).isEqualTo(number);
    }
}
