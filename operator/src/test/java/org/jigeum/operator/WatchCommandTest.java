package org.jigeum.operator;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchCommandTest {

    private final FakeBank bank;
    private final Desk desk = new Desk();

    WatchCommandTest() throws Exception {
        bank = new FakeBank();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void reportsACompletedRun() {
        bank.answers(200, Recordings.completed());
        assertThat(desk.types(bank, "watch", "7")).isZero();
        assertThat(desk.out()).isEqualTo("""
                        Run 7: 1,000,000 of 1,000,000 accounts (100%), 10,234/s
                        Regular interest of 2026-12-01, run 7: completed
                        accounts
                          paid                              990,000
                          nothing due                         9,980
                          not permitted                          20
                          failed                                  0
                          not handled                             0
                          total                           1,000,000
                        won
                          net                                 8,559
                          income tax                          1,290
                          local income tax                      120
                          gross                               9,969
                        time
                          accounts per second                10,234
                          started   2026-12-01T00:05+09:00
                          finished  2026-12-01T00:06:38+09:00
                        """);
    }

    @Test
    void asksOnceASecondAndPrintsALineEveryTenSeconds() {
        for (int second = 0; second <= 25; second++) {
            bank.answers(200, Recordings.running(10_000L * second));
        }
        bank.answers(200, Recordings.completed());
        assertThat(desk.types(bank, "watch", "7")).isZero();
        assertThat(desk.pauses()).hasSize(26).containsOnly(ofSeconds(1));
        assertThat(desk.out().lines().filter(line -> line.startsWith("Run 7: ")))
                .containsExactly(
                        "Run 7: 0 of 1,000,000 accounts (0%), 10,234/s, ends ~00:06:38",
                        "Run 7: 100,000 of 1,000,000 accounts (10%), 10,234/s, ends ~00:06:38",
                        "Run 7: 200,000 of 1,000,000 accounts (20%), 10,234/s, ends ~00:06:38");
    }

    @Test
    void doesNotInventAnEndThatTheBankCannotEstimate() {
        bank.answers(200, Recordings.running(10, "null")).answers(200, Recordings.completed());
        assertThat(desk.types(bank, "watch", "7")).isZero();
        assertThat(desk.out()).startsWith("Run 7: 10 of 1,000,000 accounts (0%), 10,234/s\n");
    }

    @Test
    void shows20FailuresAndHowToGetTheRest() {
        String failures =
                IntStream.rangeClosed(1, 25).mapToObj(Recordings::failure).collect(Collectors.joining(","));
        bank.answers(200, Recordings.ended("COMPLETED_WITH_FAILURES", 57, failures));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out())
                .contains("run 7: completed with failures\n")
                .contains("  failed                                 57\n")
                .contains("failures (20 of 57)\n  100000000001  BUSY\n", "  100000000020  BUSY\nAll of them")
                .doesNotContain("100000000021", "do not add up", "secret-token")
                .contains("curl -sH @- \"" + bank.address() + "/interest/regular-payments/7/failures?limit=500\"");
    }

    @Test
    void aFewFailuresAreAllShown() {
        bank.answers(200, Recordings.ended("COMPLETED_WITH_FAILURES", 1, Recordings.failure(3)));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out()).endsWith("failures (1 of 1)\n  100000000003  BUSY\n");
    }

    @Test
    void anInterruptedRunIsResumedByTheSameCommand() {
        bank.answers(200, Recordings.stopped("INTERRUPTED"));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out())
                .contains("  not handled                       655,000\n")
                .doesNotContain("do not add up", "finished")
                .endsWith("The run was interrupted. \"regular-interest 2026-12-01\" resumes it where it stopped; "
                        + "nobody is paid twice.\n");
    }

    @Test
    void anIncompleteRunIsSomethingToLookAt() {
        bank.answers(200, Recordings.stopped("INCOMPLETE"));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out())
                .contains("run 7: incomplete\n")
                .contains("The run ended before every account was handled.");
    }

    @Test
    void countsThatDoNotAddUpAreSomethingToLookAt() {
        bank.answers(200, Recordings.completed().replace("\"paid\":990000", "\"paid\":989999"));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out()).contains("  not handled                             1\n", "do not add up");
    }

    @Test
    void moneyThatDoesNotAddUpIsSomethingToLookAt() {
        bank.answers(200, Recordings.completed().replace("\"net\":8559", "\"net\":8560"));
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(1);
        assertThat(desk.out()).contains("do not add up");
    }

    @Test
    void anOutageIsToldOnceAndWaitedForAsLongAsTheBankAsks() {
        bank.answers(200, Recordings.running(345_000))
                .isNotAvailableFor(3)
                .isNotAvailableFor(4)
                .answers(200, Recordings.completed());
        assertThat(desk.types(bank, "watch", "7")).isZero();
        assertThat(desk.pauses()).containsExactly(ofSeconds(1), ofSeconds(3), ofSeconds(4));
        assertThat(desk.out().lines().limit(3))
                .containsExactly(
                        "Run 7: 345,000 of 1,000,000 accounts (34%), 10,234/s, ends ~00:06:38",
                        "Run 7: Trying on, for 5 minutes at most. The bank is not available: UNAVAILABLE: "
                                + "The bank cannot be reached just now.",
                        "Run 7: 1,000,000 of 1,000,000 accounts (100%), 10,234/s");
    }

    @Test
    void aLostConnectionIsTakenUpAgain() {
        bank.answers(200, Recordings.running(345_000))
                .breaksTheConnection()
                .breaksTheConnection()
                .answers(200, Recordings.completed());
        assertThat(desk.types(bank, "watch", "7")).isZero();
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void givesUpAfterFiveMinutesWithoutAnAnswer() {
        bank.answers(200, Recordings.running(345_000)).isNotAvailableFor(100);
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.passed()).isEqualTo(ofMinutes(5).plusSeconds(1));
        assertThat(desk.err())
                .isEqualTo("Gave up after 5 minutes. The bank is not available: UNAVAILABLE: "
                        + "The bank cannot be reached just now. Later \"watch 7\" shows how it went on.\n");
    }

    @Test
    void aBankThatNeverAnsweredIsNotWaitedFor() {
        bank.close();
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.pauses()).isEmpty();
        assertThat(desk.err())
                .startsWith("No connection: nothing listens at " + bank.address())
                .endsWith("Check --bank, and that the bank is up; then send it again.\n")
                .hasLineCount(1);
    }

    @Test
    void saysWhatToDoAboutTheToken() {
        bank.answersProblem(401, "UNAUTHENTICATED", "A valid bearer token is needed.")
                .answersProblem(403, "FORBIDDEN", "The token does not carry a role that may do this.");
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.err()).isEqualTo("""
                        The bank refuses: UNAUTHENTICATED: A valid bearer token is needed. \
                        Put a new token into JIGEUM_TOKEN.
                        The bank refuses: FORBIDDEN: The token does not carry a role that may do this. \
                        The token in JIGEUM_TOKEN must carry the role operator.
                        """);
    }

    @Test
    void somethingElseThanTheBankIsRecognized() {
        bank.answers(404, "<html>nginx</html>")
                .answers(200, "<html>hello</html>")
                .answers(200, "{\"runId\":\"7\"}");
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.types(bank, "watch", "7")).isEqualTo(3);
        assertThat(desk.err().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("Check --bank"))
                .anyMatch(
                        line -> line.equals("The bank refuses: HTTP 404: no answer of the bank itself. Check --bank."));
    }

    @Test
    void aRunIdIsANumber() {
        assertThat(desk.types(bank, "watch", "7/../../accruals")).isEqualTo(2);
        assertThat(desk.err()).contains("<runId> is a number, not 7/../../accruals\n");
        assertThat(bank.requests()).isEmpty();
    }
}
