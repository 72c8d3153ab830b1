package org.jigeum.accounting.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many occasions are passed over after failures. */
class BackOffTest {

    private final BackOff backOff = new BackOff(5);

    @Test
    void nothingIsPassedOverWithoutAFailure() {
        assertThat(passedOver()).isZero();
        assertThat(passedOver()).isZero();
    }

    @Test
    void afterEachFailureTwiceAsManyArePassedOverUpToTheMost() {
        for (int expected : new int[] {1, 2, 4, 5, 5}) {
            backOff.failed();
            assertThat(passedOver()).isEqualTo(expected);
        }
    }

    @Test
    void afterASuccessItBeginsAnew() {
        backOff.failed();
        backOff.failed();
        passedOver();
        backOff.succeeded();
        backOff.failed();
        assertThat(passedOver()).isEqualTo(1);
    }

    private int passedOver() {
        int passed = 0;
        while (!backOff.isOver()) {
            passed++;
        }
        return passed;
    }
}
