package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DormancyTest {

    @ParameterizedTest(name = "last active {0}: awake on {1}, dormant on {2}")
    @CsvSource({
        "2018-08-15, 2023-08-15, 2023-08-16",
        "2018-12-31, 2023-12-31, 2024-01-01",
        "2016-02-28, 2021-02-28, 2021-03-01",
        "2016-02-29, 2021-02-28, 2021-03-01",
        "2016-03-01, 2021-03-01, 2021-03-02",
        "2019-02-27, 2024-02-27, 2024-02-28",
        "2019-02-28, 2024-02-28, 2024-02-29",
        "2019-03-01, 2024-03-01, 2024-03-02"
    })
    void anAccountIsAwakeForFiveYearsToTheDay(String lastActive, String awake, String dormant) {
        BusinessDay day = BusinessDay.parse(lastActive);
        assertThat(isDormant(day, BusinessDay.parse(awake))).isFalse();
        assertThat(isDormant(day, BusinessDay.parse(dormant))).isTrue();
        assertThat(BusinessDay.parse(awake).next()).isEqualTo(BusinessDay.parse(dormant));
    }

    @Test
    void onALeapDayWhoeverWasActiveOnTheFirstOfMarchIsAwake() {
        assertThat(isDormant(BusinessDay.parse("2019-03-01"), BusinessDay.parse("2024-02-29")))
                .isFalse();
    }

    private static boolean isDormant(BusinessDay lastActive, BusinessDay today) {
        return lastActive.isBefore(Dormancy.awakeSince(today));
    }
}
