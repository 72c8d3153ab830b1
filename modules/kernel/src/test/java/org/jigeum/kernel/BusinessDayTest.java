package org.jigeum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDayTest {

    @Test
    void aDayIsWrittenAsItsDateIs() {
        LocalDate.of(1999, 12, 1)
                .datesUntil(LocalDate.of(2000, 3, 2))
                .forEach(date -> assertThat(new BusinessDay(date)).hasToString(date.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "9999-12-31"})
    void aDayIsReadAsItIsWritten(String text) {
        assertThat(BusinessDay.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-8-15", "20230815", "2023-02-29", "1899-12-31", "+10000-01-01", "2023-08-15 "})
    void anythingElseIsNoDay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessDay.parse(text));
    }
}
