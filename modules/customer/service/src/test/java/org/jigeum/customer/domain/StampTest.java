package org.jigeum.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {

    @ParameterizedTest
    @CsvSource({"2024-02-29T14:59:59.999Z,2024-02-29", "2024-02-29T15:00:00Z,2024-03-01"})
    void theBusinessDayTurnsAtMidnightInSeoul(Instant at, String day) {
        assertThat(new Stamp("operator", at).day()).hasToString(day);
    }
}
