package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.days;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.schedule;

import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class RateScheduleTest {

    /** The second version replaces the first; the fourth comes before the third. */
    private static final RateSchedule SCHEDULE = schedule(
            rates(1, "2023-08-01", "2"),
            rates(2, "2023-08-01", "3"),
            rates(3, "2023-08-10", "4"),
            rates(4, "2023-08-05", "5"));

    @Test
    void aVersionIsFoundByItsNumberEvenIfItWasReplaced() {
        assertThat(SCHEDULE.version(1)).isEqualTo(rates(1, "2023-08-01", "2"));
        assertThat(SCHEDULE.version(2)).isEqualTo(rates(2, "2023-08-01", "3"));
        assertThat(SCHEDULE.version(4)).isEqualTo(rates(4, "2023-08-05", "5"));
    }

    @Test
    void aVersionThatNeverWasIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEDULE.version(5))
                .withMessageContaining("5");
    }

    @Test
    void inForceIsTheLatestUpToTheDay() {
        assertThat(SCHEDULE.on(day("2023-07-31"))).isEmpty();
        assertThat(SCHEDULE.on(day("2023-08-04"))).contains(SCHEDULE.version(2));
        assertThat(SCHEDULE.on(day("2023-08-05"))).contains(SCHEDULE.version(4));
        assertThat(SCHEDULE.on(day("2023-08-10"))).contains(SCHEDULE.version(3));
    }

    @Test
    void theBoundsOfAPeriodAreThoseOfAllVersionsInForceInItEachOnce() {
        RateSchedule tiers = schedule(
                rates(1, "2023-08-01", "2 to 100, 3 to 300, 4"),
                rates(2, "2023-08-05", "2 to 50, 3 to 300, 4"),
                rates(3, "2023-08-09", "2 to 7, 3"));
        assertThat(tiers.bounds(days("2023-08-02", "2023-08-08")))
                .containsExactly(Won.of(50), Won.of(100), Won.of(300));
    }

    @Test
    void beforeItsLatestVersionAScheduleHadAllTheOthers() {
        RateSchedule before = SCHEDULE.beforeLatestVersion();
        assertThat(before.version(1)).isEqualTo(SCHEDULE.version(1));
        assertThat(before.on(day("2023-08-05"))).contains(SCHEDULE.version(2));
        assertThat(before.on(day("2023-08-10"))).contains(SCHEDULE.version(3));
    }
}
