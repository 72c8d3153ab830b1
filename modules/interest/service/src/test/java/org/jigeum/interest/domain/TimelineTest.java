package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.days;

import java.util.ArrayList;
import java.util.List;
import org.jigeum.interest.domain.Timeline.Change;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Timeline<String> TIMELINE =
            new Timeline<>(List.of(change("2023-08-02", "a"), change("2023-08-04", "b"), change("2023-08-06", "c")));

    @Test
    void aPeriodIsCutBeforeEachDayOfChangeAndItsFirstAndLastDayMayBeSuch() {
        assertThat(parts("2023-08-02", "2023-08-06"))
                .containsExactly("2023-08-02..2023-08-03 a", "2023-08-04..2023-08-05 b", "2023-08-06..2023-08-06 c");
        assertThat(parts("2023-08-03", "2023-08-05"))
                .containsExactly("2023-08-03..2023-08-03 a", "2023-08-04..2023-08-05 b");
    }

    @Test
    void nothingHoldsBeforeTheFirstDayAndTheLastValueHoldsForGood() {
        assertThat(parts("2023-07-31", "2023-08-02"))
                .containsExactly("2023-07-31..2023-08-01 nothing", "2023-08-02..2023-08-02 a");
        assertThat(parts("2023-08-07", "2024-08-07")).containsExactly("2023-08-07..2024-08-07 c");
        assertThat(TIMELINE.on(day("2023-08-01"))).isEmpty();
        assertThat(TIMELINE.on(day("2023-08-03"))).contains("a");
    }

    @Test
    void anEmptyPeriodHasNoParts() {
        assertThat(parts("2023-08-04", "2023-08-03")).isEmpty();
    }

    @Test
    void changesAreThoseAfterTheFirstDayOfAPeriod() {
        assertThat(TIMELINE.changes(days("2023-08-02", "2023-08-06")))
                .containsExactly(change("2023-08-04", "b"), change("2023-08-06", "c"));
        assertThat(TIMELINE.changes(days("2023-08-04", "2023-08-05"))).isEmpty();
    }

    @Test
    void daysThatDoNotAscendAreRefused() {
        List<Change<String>> twice = List.of(change("2023-08-02", "a"), change("2023-08-02", "b"));
        List<Change<String>> back = List.of(change("2023-08-02", "a"), change("2023-08-01", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline<>(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline<>(back));
    }

    private static Change<String> change(String from, String value) {
        return new Change<>(day(from), value);
    }

    private static List<String> parts(String from, String through) {
        List<String> parts = new ArrayList<>();
        TIMELINE.forEach(
                days(from, through),
                (part, value) -> parts.add(part.from() + ".." + part.through() + " " + value.orElse("nothing")));
        return parts;
    }
}
