package org.jigeum.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"김", "안다온", "Seán O'Neill-Ng", "(주)지금 상사", "😀"})
    void aNameIsKeptAsWritten(String name) {
        assertThat(new CustomerName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\u0000b", "a\u0085b", "a\ud83d", "\ude00a"})
    void aBlankNameAndOneWithControlCharactersOrHalvesOfCharactersIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerName(name));
    }

    @Test
    void aNameHasAtMostHundredCharactersHoweverTheyAreEncoded() {
        assertThat(new CustomerName("😀".repeat(100)).text()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerName("a".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerName("😀".repeat(101)));
    }

    @Test
    void aReasonHasAtMostTwoHundredCharacters() {
        assertThat(new Reason("가".repeat(200)).text()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("가".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("\t"));
    }
}
