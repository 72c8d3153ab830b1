package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecomputeCommandTest {

    private static final String FIRST_PAGE = """
            {"checked":500,"differences":[{"claimId":"12","accountNumber":"100000000024","businessDay":"2026-12-01",
             "from":"2026-11-01","through":"2026-11-30","paidGross":5000,"recomputedGross":6000,"paidNet":4310,
             "recomputedNet":5170}],"next":"NT/w=="}""";
    private static final String LAST_PAGE = "{\"checked\":17,\"differences\":[],\"next\":null}";

    private final FakeBank bank;
    private final Desk desk = new Desk();

    RecomputeCommandTest() throws Exception {
        bank = new FakeBank();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    private int recompute() {
        return desk.types(bank, "recompute", "--from", "2026-11-01", "--through", "2026-11-30");
    }

    @Test
    void readsPageAfterPageAndPrintsEachDifference() {
        bank.answers(200, FIRST_PAGE).answers(200, LAST_PAGE);
        assertThat(recompute()).isEqualTo(1);
        String path = "GET /interest/recomputations?from=2026-11-01&through=2026-11-30&limit=500";
        assertThat(bank.requests())
                .containsExactly(path + " Bearer secret-token", path + "&after=NT%2Fw%3D%3D Bearer secret-token");
        assertThat(desk.out()).isEqualTo("""
                        claim 12, account 100000000024, paid on 2026-12-01 for 2026-11-01 to 2026-11-30: \
                        gross 5,000, recomputed 6,000; net 4,310, recomputed 5,170
                        Checked 517 claims from 2026-11-01 through 2026-11-30; differences: 1.
                        """);
    }

    @Test
    void noDifferenceIsAllWell() {
        bank.answers(200, LAST_PAGE);
        assertThat(recompute()).isZero();
        assertThat(desk.out()).isEqualTo("Checked 17 claims from 2026-11-01 through 2026-11-30; differences: 0.\n");
    }

    @Test
    void anOutageBetweenPagesLosesNothing() {
        bank.answers(200, FIRST_PAGE).isNotAvailableFor(5).breaksTheConnection().answers(200, LAST_PAGE);
        assertThat(recompute()).isEqualTo(1);
        assertThat(desk.out()).endsWith("Checked 517 claims from 2026-11-01 through 2026-11-30; differences: 1.\n");
        assertThat(desk.err()).contains("Trying on, for 5 minutes at most. The bank is not available: UNAVAILABLE");
    }

    @Test
    void anAnswerWithoutItsFiguresIsNotTakenForZero() {
        bank.answers(200, "{\"differences\":[],\"next\":null}");
        assertThat(recompute()).isEqualTo(3);
        assertThat(desk.err()).startsWith("The answer at /interest/recomputations");
    }

    @Test
    void daysInTheWrongOrderAreWrongUsage() {
        assertThat(desk.types(bank, "recompute", "--from", "2026-12-01", "--through", "2026-11-30"))
                .isEqualTo(2);
        assertThat(desk.err()).startsWith("--through must not be before --from\n");
        assertThat(bank.requests()).isEmpty();
    }
}
