package org.jigeum.accounting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactInterestTest {

    @ParameterizedTest
    @CsvSource({
        "0,          0,  0.000000000000",
        "364999999,  0,  0.999999997260",
        "365000000,  1,  1.000000000000",
        "-1,        -1, -0.000000002740",
        "-365000000,-1, -1.000000000000",
        "-365000001,-2, -1.000000002740"
    })
    void theWholeWonAreRoundedDownBelowZeroAsWell(String parts, String wholeWon, String text) {
        ExactInterest interest = new ExactInterest(new BigInteger(parts));
        assertThat(interest.wholeWon()).isEqualTo(wholeWon);
        assertThat(interest).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 365000000", "-2, -730000000"})
    void aWonIsSoManyParts(String won, String parts) {
        assertThat(ExactInterest.ofWon(new BigInteger(won)).parts()).isEqualTo(parts);
        assertThat(ExactInterest.ofWon(new BigInteger(won))
                        .plus(ExactInterest.NOTHING)
                        .parts())
                .isEqualTo(parts);
    }
}
