package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxMonthTest {

    @ParameterizedTest(name = "{0}: {1} to {2}, due on {3}")
    @CsvSource({
        "2026-11, 2026-11-01, 2026-11-30, 2026-12-10",
        "2026-12, 2026-12-01, 2026-12-31, 2027-01-10",
        "2023-02, 2023-02-01, 2023-02-28, 2023-03-10",
        "2024-02, 2024-02-01, 2024-02-29, 2024-03-10",
        "1900-01, 1900-01-01, 1900-01-31, 1900-02-10",
        "9998-12, 9998-12-01, 9998-12-31, 9999-01-10"
    })
    void aMonthIsDeclaredByTheTenthOfTheNext(String text, String first, String last, String dueOn) {
        TaxMonth month = TaxMonth.parse(text);
        assertThat(month.firstDay()).isEqualTo(BusinessDay.parse(first));
        assertThat(month.lastDay()).isEqualTo(BusinessDay.parse(last));
        assertThat(month.dueOn()).isEqualTo(BusinessDay.parse(dueOn));
        assertThat(month).hasToString(text);
    }

    @Test
    void aMonthIsOverWhenTheNextOneHasBegun() {
        TaxMonth month = TaxMonth.parse("2024-02");
        assertThat(month.isOverOn(BusinessDay.parse("2024-01-31"))).isFalse();
        assertThat(month.isOverOn(BusinessDay.parse("2024-02-29"))).isFalse();
        assertThat(month.isOverOn(BusinessDay.parse("2024-03-01"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-1",
                "2026-00",
                "2026-13",
                "2026-11-01",
                "202611",
                "26-11",
                "-2026-11",
                "+12026-11",
                "0000-01",
                "1899-12",
                "9999-01",
                " 2026-11",
                "nov"
            })
    void whatIsNoMonthOfTheBankIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaxMonth.parse(text));
    }
}
