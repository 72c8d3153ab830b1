package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressOnTerminalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run 7   0% [>                        ]         0/1,000,000  10,234/s",
                "Run 7  34% [========>                ]   345,000/1,000,000  10,234/s",
                "Run 7  99% [========================>]   999,999/1,000,000  10,234/s",
                "Run 7 100% [=========================] 1,000,000/1,000,000  10,234/s"
            })
    void theBarFillsTheWidth(String line) {
        long done = Long.parseLong(line.replaceAll(".*] +|/.*", "").replace(",", ""));
        assertThat(ProgressOnTerminal.line(68, "Run 7", done, 1_000_000, "10,234/s"))
                .isEqualTo(line);
    }

    @Test
    void aLongMessageIsCutBeforeTheBarIsTooShort() {
        assertThat(ProgressOnTerminal.line(60, "Run 7", 345_000, 1_000_000, "trying on, for 5 minutes at most"))
                .isEqualTo("Run 7  34% [===>      ]   345,000/1,000,000  trying on, for ");
    }

    @Test
    void anEmptyRunAndANarrowTerminalAreNoTrouble() {
        assertThat(ProgressOnTerminal.line(20, "Run 7", 0, 0, "")).isEqualTo("Run 7   0% [>       ");
    }

    @Test
    @Timeout(20)
    void endsWithTheLastFiguresOnALineOfTheirOwn() throws Exception {
        Screen screen = new Screen();
        try (Progress progress = new ProgressOnTerminal(screen.stream(), "7")) {
            progress.show(Json.MAPPER.readValue(Recordings.running(345_000), Run.class));
            progress.outage("No answer from the bank.");
            progress.outage("No answer from the bank.");
            screen.drawn.await();
            progress.show(Json.MAPPER.readValue(Recordings.completed(), Run.class));
        }
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce(System.lineSeparator() + "No answer from the bank." + System.lineSeparator())
                .containsPattern("\rRun 7 100% \\[=+] 1,000,000/1,000,000  10,234/s *" + System.lineSeparator() + "$");
    }

    @Test
    void aRunThatHasEndedNeedsNoBar() throws Exception {
        Screen screen = new Screen();
        try (Progress progress = new ProgressOnTerminal(screen.stream(), "7")) {
            progress.show(Json.MAPPER.readValue(Recordings.completed(), Run.class));
        }
        assertThat(screen.size()).isZero();
    }

    /** Knows when the bar, which another thread draws, has been drawn for the first time. */
    private static final class Screen extends ByteArrayOutputStream {

        private final CountDownLatch drawn = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (bytes[offset] == '\r') {
                drawn.countDown();
            }
        }

        private PrintStream stream() {
            return new PrintStream(this, true, StandardCharsets.UTF_8);
        }
    }
}
