package org.jigeum.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 28})
    void theRegularInterestDayIsADayThatEveryMonthHas(int dayOfMonth) {
        assertThat(new RegularInterestDay(dayOfMonth).dayOfMonth()).isEqualTo(dayOfMonth);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 29, 31, Integer.MAX_VALUE})
    void anyOtherDayIsRefused(int dayOfMonth) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegularInterestDay(dayOfMonth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\tb", "a\u0000", "a\ud83d"})
    void aBlankProductNameAndOneWithControlCharactersIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductName(name));
    }

    @Test
    void aProductNameHasAtMostHundredCharacters() {
        assertThat(new ProductName("금".repeat(100)).text()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductName("금".repeat(101)));
    }
}
