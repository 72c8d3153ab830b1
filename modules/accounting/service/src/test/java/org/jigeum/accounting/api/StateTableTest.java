package org.jigeum.accounting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTableTest {

    @ParameterizedTest
    @CsvSource({
        "NORMAL,          YES,        YES, YES, YES,               YES",
        "IDENTITY_THEFT,  STAFF_ONLY, NO,  NO,  NO,                NO",
        "HACKED,          STAFF_ONLY, NO,  NO,  NO,                YES",
        "DECEASED,        STAFF_ONLY, NO,  YES, NO,                YES",
        "PAYMENT_STOP,    YES,        NO,  NO,  NO,                YES",
        "SEIZED,          YES,        NO,  YES, NO,                YES",
        "PLEDGED,         YES,        YES, YES, NO,                YES",
        "DORMANT,         YES,        NO,  NO,  NO,                NO",
        "LIMITED,         YES,        YES, YES, UP_TO_DAILY_LIMIT, YES",
        "DEPOSIT_STOP,    YES,        NO,  NO,  YES,               NO",
        "WITHDRAWAL_STOP, YES,        YES, YES, NO,                YES",
        "CLOSED,          NO,         NO,  NO,  NO,                NO"
    })
    void everyStateAllowsWhatTheBankingRulesSay(
            State state,
            Permission quote,
            Permission claim,
            Permission regularInterest,
            Permission moneyOut,
            Permission moneyIn) {
        Set<State> states = Set.of(state);
        assertThat(StateTable.permission(Act.QUOTE, states)).isEqualTo(quote);
        assertThat(StateTable.permission(Act.CLAIM, states)).isEqualTo(claim);
        assertThat(StateTable.permission(Act.REGULAR_INTEREST, states)).isEqualTo(regularInterest);
        assertThat(StateTable.permission(Act.MONEY_OUT, states)).isEqualTo(moneyOut);
        assertThat(StateTable.permission(Act.MONEY_IN, states)).isEqualTo(moneyIn);
    }

    @Test
    void ofSeveralStatesTheStrictestWinsAndEachThatStandsAgainstIsNamed() {
        Set<State> states = Set.of(State.NORMAL, State.LIMITED, State.PLEDGED, State.DEPOSIT_STOP);
        assertThat(StateTable.permission(Act.MONEY_OUT, states)).isEqualTo(Permission.NO);
        assertThat(StateTable.statesAgainst(Act.MONEY_OUT, states)).isEqualTo(List.of(State.PLEDGED, State.LIMITED));
        assertThat(StateTable.statesAgainst(Act.CLAIM, states)).isEqualTo(List.of(State.DEPOSIT_STOP));
    }
}
