package org.jigeum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"2,20000,2", "2.3,23000,2.3", "0.1,1000,0.1", "0,0,0", "100,1000000,100", "1.2345,12345,1.2345"})
    void percentIsKeptExactlyToFourPlaces(BigDecimal percent, int units, String printed) {
        assertThat(Rate.ofPercent(percent).units()).isEqualTo(units);
        assertThat(Rate.ofPercent(percent).percent().toPlainString()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.30000", "2.3", "23e-1"})
    void theSameNumberWrittenOtherwiseIsTheSameRate(String percent) {
        assertThat(Rate.ofPercent(new BigDecimal(percent))).isEqualTo(new Rate(23_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.0001", "1.23456", "1e30", "1e-30"})
    void aRateOutsideZeroToHundredOrFinerThanFourPlacesIsRefused(String percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.ofPercent(new BigDecimal(percent)));
    }
}
