package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.earning;

import java.util.Optional;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class BalanceHistoryTest {

    @Test
    void aShiftEndsOnItsDayEvenIfNothingElseChangesThen() {
        BalanceHistory shifted =
                balances("2023-08-01 1000").shifted(day("2023-08-03"), Optional.of(day("2023-08-05")), Won.of(420));
        assertThat(earning(shifted, "2023-08-02", "2023-08-03", "2023-08-04", "2023-08-05", "2023-08-06"))
                .containsExactly(1_000L, 1_420L, 1_420L, 1_000L, 1_000L);
    }

    @Test
    void aShiftFromBeforeTheFirstBalanceCountsFromNothing() {
        BalanceHistory shifted = balances("2023-08-03 1000").shifted(day("2023-08-02"), Optional.empty(), Won.of(420));
        assertThat(earning(shifted, "2023-08-01", "2023-08-02", "2023-08-03")).containsExactly(0L, 420L, 1_420L);
    }

    @Test
    void aRaiseCountsOnEveryDayAndNoBalanceFallsBelowNothing() {
        BalanceHistory balances = balances("2023-08-02 100");
        assertThat(earning(balances.raisedBy(Won.of(5)).raisedBy(Won.of(2)), "2023-08-01", "2023-08-02"))
                .containsExactly(7L, 107L);
        assertThat(earning(balances.raisedBy(Won.of(-101)), "2023-08-01", "2023-08-02"))
                .containsExactly(0L, 0L);
    }
}
