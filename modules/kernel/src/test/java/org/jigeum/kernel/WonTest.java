package org.jigeum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class WonTest {

    @Test
    void arithmeticThatLeavesTheRangeThrowsInsteadOfWrapping() {
        Won most = Won.of(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Won.of(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Won.of(Long.MIN_VALUE).minus(Won.of(1)));
    }

    @Test
    void aDifferenceMayBeNegative() {
        assertThat(Won.of(1).minus(Won.of(3))).isEqualTo(Won.of(-2));
        assertThat(Won.of(-2).isNegative()).isTrue();
        assertThat(Won.ZERO.isPositive()).isFalse();
    }
}
