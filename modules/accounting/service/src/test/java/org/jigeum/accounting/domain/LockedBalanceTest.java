package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockedBalanceTest {

    @ParameterizedTest
    @CsvSource({
        "0,                  1000000000000000000, true",
        "0,                  1000000000000000001, false",
        "1,                  1000000000000000000, false",
        "999999999999999999, 1,                   true",
        "999999999999999999, 2,                   false",
        "1000000000000000000, 1,                  false",
        "1000000000000000000, 9223372036854775807, false"
    })
    void noBalanceGoesAboveTenToTheEighteenWon(long won, long amount, boolean hasRoom) {
        assertThat(balance(won).hasRoomFor(Won.of(amount))).isEqualTo(hasRoom);
    }

    @Test
    void aBalanceCoversWhatIsInItAndNotAWonMore() {
        assertThat(balance(1_000).covers(Won.of(1_000))).isTrue();
        assertThat(balance(1_000).covers(Won.of(1_001))).isFalse();
        assertThat(balance(0).covers(Won.of(1))).isFalse();
    }

    @Test
    void aBalanceBelowZeroIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> balance(-1));
    }

    private static LockedBalance balance(long won) {
        return new LockedBalance(new AccountNumber("100000000008"), Won.of(won));
    }
}
