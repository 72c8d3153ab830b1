package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegularInterestCommandTest {

    private static final String ORDER = "POST /interest/regular-payments Bearer secret-token {\"day\":\"2026-12-01\"}";
    private static final String QUESTION = "GET /interest/regular-payments/7 Bearer secret-token";

    private final FakeBank bank;
    private final Desk desk = new Desk();

    RegularInterestCommandTest() throws Exception {
        bank = new FakeBank();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void startsTheRunOnceAndWatchesItUntilItHasEnded() {
        bank.answers(202, Recordings.STARTED)
                .answers(200, Recordings.running(345_000))
                .answers(200, Recordings.completed());
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isZero();
        assertThat(bank.requests()).containsExactly(ORDER, QUESTION, QUESTION);
        assertThat(desk.out())
                .startsWith("Run 7 of 2026-12-01 is under way in the bank, also without this command; "
                        + "\"watch 7\" shows it.\n"
                        + "Run 7: 345,000 of 1,000,000 accounts (34%), 10,234/s, ends ~00:06:38\n"
                        + "Regular interest of 2026-12-01, run 7: completed\n");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void canLeaveTheWatchingToLater() {
        bank.answers(202, Recordings.STARTED);
        assertThat(desk.types(bank, "regular-interest", "2026-12-01", "--no-watch"))
                .isZero();
        assertThat(bank.requests()).containsExactly(ORDER);
        assertThat(desk.out()).startsWith("Run 7 of 2026-12-01").contains("\"watch 7\"");
    }

    @Test
    void aRefusalIsOneLineWithCodeDetailAndNextStep() {
        bank.answersProblem(422, "DAY_IS_NOT_OVER", "The day before\\n2026-12-01 is not over.");
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isEqualTo(3);
        assertThat(desk.err())
                .isEqualTo("The bank refuses: DAY_IS_NOT_OVER: The day before 2026-12-01 is not over. "
                        + "Correct the command, --help describes it, and send it again.\n");
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void anOrderWhoseAnswerIsLostIsNotSentAgain() {
        bank.breaksTheConnection();
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isEqualTo(3);
        assertThat(bank.requests()).containsExactly(ORDER);
        assertThat(desk.err())
                .startsWith("No answer from the bank: the connection broke off")
                .endsWith(" Whether it was carried out is open. "
                        + "Send the same command again: the bank pays nobody twice.\n")
                .hasLineCount(1);
    }

    @Test
    void anOrderThatTheBankCannotTakeJustNowIsNotSentAgain() {
        bank.isNotAvailableFor(1);
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isEqualTo(3);
        assertThat(bank.requests()).containsExactly(ORDER);
        assertThat(desk.pauses()).isEmpty();
        assertThat(desk.err())
                .isEqualTo("The bank is not available: UNAVAILABLE: The bank cannot be reached just now. "
                        + "Whether it was carried out is open. "
                        + "Send the same command again: the bank pays nobody twice.\n");
    }

    @Test
    void anOutageWhileWatchingDoesNotStartTheRunAgain() {
        bank.answers(202, Recordings.STARTED)
                .breaksTheConnection()
                .isNotAvailableFor(5)
                .answers(200, Recordings.completed());
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isZero();
        assertThat(bank.requests()).filteredOn(ORDER::equals).hasSize(1);
    }

    @Test
    void aRunIdThatIsNoneIsNotMadePartOfAnAddress() {
        bank.answers(202, "{\"runId\":\"7/failures\"}");
        assertThat(desk.types(bank, "regular-interest", "2026-12-01")).isEqualTo(3);
        assertThat(bank.requests()).containsExactly(ORDER);
        assertThat(desk.err()).startsWith("The answer at /interest/regular-payments cannot be read");
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
        assertThat(desk.types(bank, "regular-interest", "2026-02-29")).isEqualTo(2);
        assertThat(bank.requests()).isEmpty();
        assertThat(desk.err()).contains("<day>", "'2026-02-29' is no day, like 2026-12-01");
    }
}
