package org.jigeum.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    /** In the order in which it was recorded: a date in the past last, and one day twice. */
    private static final Timeline<String> TIMELINE = new Timeline<>(List.of(
            from("2023-01-01", "at registration"),
            from("2024-07-01", "first thought"),
            from("2024-07-01", "second thought"),
            from("2024-03-01", "found out late")));

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, at registration",
        "2023-01-01, at registration",
        "2024-02-29, at registration",
        "2024-03-01, found out late",
        "2024-06-30, found out late",
        "2024-07-01, second thought",
        "9999-12-31, second thought"
    })
    void theLatestUpToTheDayHoldsAndOfOneDayTheOneRecordedLast(String day, String value) {
        assertThat(TIMELINE.on(BusinessDay.parse(day))).isEqualTo(value);
    }

    @Test
    void entriesAreKeptByDayThenInOrderOfRecording() {
        assertThat(TIMELINE.entries())
                .extracting(Timeline.Entry::value)
                .containsExactly("at registration", "found out late", "first thought", "second thought");
    }

    @Test
    void aTimelineWithoutAnEntryIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline<>(List.of()));
    }

    private static Timeline.Entry<String> from(String day, String value) {
        return new Timeline.Entry<>(BusinessDay.parse(day), value);
    }
}
