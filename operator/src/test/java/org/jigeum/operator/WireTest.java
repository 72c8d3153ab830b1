package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WireTest {

    @Test
    @Timeout(20)
    void anAnswerThatNeverEndsIsLost() throws Exception {
        try (FakeBank bank = new FakeBank().neverEndsItsAnswer()) {
            Wire wire = new Wire(bank.address(), "secret-token", Duration.ofMillis(1200));
            assertThat(wire.get("/interest/regular-payments/7")).isEqualTo(new Reply.Lost("nothing came within 1 s"));
            assertThat(wire.hasBeenReached()).isFalse();
        }
    }

    @Test
    void aGatewayThatHasNoBankBehindItIsAnOutage() throws Exception {
        try (FakeBank bank = new FakeBank().answers(502, "<html>Bad Gateway</html>")) {
            Wire wire = new Wire(bank.address(), "secret-token", Duration.ofSeconds(10));
            assertThat(wire.get("/interest/regular-payments/7"))
                    .isEqualTo(new Reply.Unavailable(
                            Duration.ofSeconds(2), new Problem("HTTP 502", "no answer of the bank itself.")));
        }
    }
}
