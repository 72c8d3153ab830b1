package org.jigeum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:59:59.999Z,2026-11-21",
        "2026-11-21T15:00:00.000Z,2026-11-22",
        "2024-02-28T15:00:00Z,2024-02-29"
    })
    void theDayTurnsAtMidnightInSeoul(Instant now, String day) {
        BusinessClock clock = () -> now;
        assertThat(clock.today()).isEqualTo(BusinessDay.parse(day));
    }
}
