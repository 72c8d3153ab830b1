package org.jigeum.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final BusinessDay TODAY = BusinessDay.parse("2024-03-01");

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "1896-08-01", "2000-02-29", "2024-03-01"})
    void aDayFromEighteenHundredToTodayIsABirthDate(String text) {
        assertThat(BirthDate.parse(text, TODAY).date()).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1799-12-31",
                "2024-03-02",
                "9999-12-31",
                "+12024-01-01",
                "-0001-01-01",
                "0000-01-01",
                "2023-02-29",
                "2023-2-1",
                "20230201",
                "2023-02-01T00:00",
                "yesterday",
                ""
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BirthDate.parse(text, TODAY));
    }
}
