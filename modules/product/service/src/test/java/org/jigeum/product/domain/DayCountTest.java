package org.jigeum.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACT_365_FIXED",
                "act_365_fixed",
                "ACT/365",
                "Act/365F",
                "ACT/365 FIXED",
                "ACT365F",
                "ACTUAL/365",
                "Actual/365 (Fixed)",
                "actual/365f"
            })
    void theUsualSpellingsOfActualOver365AreUnderstood(String text) {
        assertThat(DayCount.spelt(text)).contains(DayCount.ACT_365_FIXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "365", "ACT/360", "ACT/ACT", "30/360", "ACT/365L", "ACT/366", "ACT/3650", "ＡＣＴ/365"})
    void everyOtherDayCountIsUnsupported(String text) {
        assertThat(DayCount.spelt(text)).isEmpty();
    }
}
