package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorCommandTest {

    private final Desk desk = new Desk();

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(desk.types("--help")).isZero();
        assertThat(desk.out())
                .contains("regular-interest", "watch", "recompute", "accrue", "JIGEUM_TOKEN", "Exit codes");
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(desk.types("recompute", "--help")).isZero();
        assertThat(desk.out()).contains("--from=<day>", "--bank=<url>");
    }

    @Test
    void knowsItsVersion() {
        assertThat(desk.types("--version")).isZero();
        assertThat(desk.out()).startsWith("jigeum-operator ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pay-everybody", "watch", "recompute --from 2026-11-01", "accrue now"})
    void anythingElseIsWrongUsage(String typed) {
        assertThat(desk.types(typed.isEmpty() ? new String[0] : typed.split(" ", -1)))
                .isEqualTo(2);
        assertThat(desk.err()).contains("jigeum-operator");
    }

    @Test
    void theTokenComesFromTheEnvironmentOnly() {
        assertThat(desk.withoutToken().types("accrue")).isEqualTo(2);
        assertThat(desk.err())
                .startsWith("There is no token: put an operator's token into")
                .hasLineCount(1);
    }

    @Test
    void aTokenThatCannotBeOneIsNotPrinted() {
        assertThat(desk.token("half a\nsecret").types("accrue")).isEqualTo(2);
        assertThat(desk.err()).startsWith("JIGEUM_TOKEN").doesNotContain("half").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "ftp://127.0.0.1", "http:///interest", "bank", "http://127.0.0.1/?a=b"})
    void theBankMustBeAnHttpAddress(String address) {
        assertThat(desk.types("accrue", "--bank", address)).isEqualTo(2);
        assertThat(desk.err()).contains("--bank", address);
    }

    @Test
    void theBankMayBeNamedBeforeTheCommandAndEndInASlash() throws Exception {
        try (FakeBank bank = new FakeBank().answers(202, "{\"through\":\"2026-11-30\"}")) {
            assertThat(desk.types("--bank", bank.address() + "/", "accrue")).isZero();
            assertThat(bank.requests()).containsExactly("POST /interest/accruals Bearer secret-token");
        }
    }
}
