package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class RegularDaysTest {

    private static final ProductCode FIRST = new ProductCode("FIRST");
    private static final ProductCode TENTH = new ProductCode("TENTH");
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private final RegularDays days = new RegularDays(Map.of(FIRST, 1, TENTH, 10));

    @Test
    void anOrderPaysTheProductsWhoseDayItIs() {
        assertThat(days.productsOf(BusinessDay.parse("2024-03-10"))).containsExactly(TENTH);
    }

    @Test
    void anOrderForADayOfNoProductPaysAll() {
        assertThat(days.productsOf(BusinessDay.parse("2024-03-11"))).containsExactlyInAnyOrder(FIRST, TENTH);
    }

    @Test
    void speedIsMeasuredSinceTheRunWasTakenUpAgain() {
        Tally tally = new Tally(500, 90, 0, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);
        RegularProgress progress = new RegularProgress(1_000, tally, 10, NOON, 200, NOON.plusSeconds(4));
        assertThat(progress.done()).isEqualTo(600);
        assertThat(progress.accountsPerSecond()).isEqualTo(100);
        assertThat(progress.estimatedEnd()).contains(NOON.plusSeconds(8));
    }

    @Test
    void speedIsNotGuessedBeforeThereIsAny() {
        RegularProgress progress = new RegularProgress(1_000, Tally.NOTHING, 0, NOON, 0, NOON);
        assertThat(progress.accountsPerSecond()).isZero();
        assertThat(progress.estimatedEnd()).isEmpty();
    }
}
