package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.Tampering;
import org.jigeum.acceptance.probe.TimerProbe;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The bank reconciles its books by itself: one node for all, and every node shows what came of it. */
@ArquillianTest
@Order(26)
class WatchedBooksTest {

    private static final String PROBE = "timers";
    private static final String DEPOSITS = "jigeum_reconciliation_violations{invariant=\"DEPOSITS_EQUAL_BALANCES\"}";

    private static final String AGE = "jigeum_reconciliation_age_seconds";
    private static final String HELD_UP =
            "select count(*) from pg_locks where not granted and relation = 'accounting.tax_remittance'::regclass";

    private final Bank bank = new Bank();

    @Deployment(testable = false)
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, PROBE + ".war").addClass(TimerProbe.class);
    }

    @Test
    void whatIsFoundIsKeptAndShownToAlerts() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(50_000_000);
        reconcileOn("2023-08-01");
        Eventually.that("the gauge is shown", () -> Metrics.now().samples().containsKey(DEPOSITS));
        long before = Metrics.now().value(DEPOSITS);
        Tampering.with(
                        "accounting.account",
                        "number = " + account,
                        "update accounting.account set balance = balance + 1 where number = " + account)
                .during(() -> {
                    ringUntil("the gauge rises", () -> Metrics.now().value(DEPOSITS) == before + 2);
                    return null;
                });
        ringUntil("the gauge falls", () -> Metrics.now().value(DEPOSITS) == before);
    }

    @Test
    void whileANodeIsAtItTheOthersOnlyShowWhatItFindsInTheEnd() {
        bank.clock().set("2023-08-02");
        reconcileOn("2023-08-02");
        bank.clock().set("2023-08-03");
        RowLock elsewhere = new RowLock(List.of("select pg_advisory_xact_lock(1246316354, 0)"));
        elsewhere.during(() -> {
            Stream.generate(() -> "ring").limit(3).forEach(unused -> ring());
            bank.books()
                    .execute("update accounting.reconciliation set violations = 7"
                            + " where invariant = 'DEPOSITS_EQUAL_BALANCES'");
            Eventually.that("what the other has kept is shown", () -> {
                ring();
                return Metrics.now().value(DEPOSITS) == 7;
            });
            assertThat(kept("evaluated_at::date = '2023-08-03'")).isZero();
            return null;
        });
        reconcileOn("2023-08-03");
    }

    @Test
    void howLongAgoTheLastOneEndedIsShown() {
        bank.clock().set("2023-08-04");
        reconcileOn("2023-08-04");
        Eventually.that("it is shown", () -> Metrics.now().samples().containsKey(AGE) && age() < 600);
        bank.clock().set("2023-08-03");
        assertThat(age()).isBetween(86_400L - 600, 86_400L + 600);
    }

    /** The lock is waited for until the database gives up. */
    @Test
    void aRunThatFailedIsTriedAgain() {
        bank.clock().set("2023-08-06");
        RowLock inTheWay = new RowLock(List.of("lock table accounting.tax_remittance in access exclusive mode"));
        inTheWay.during(() -> {
            ringUntil("it is held up", () -> bank.books().number(HELD_UP) > 0);
            Eventually.that("it has given up", () -> bank.books().number(HELD_UP) == 0);
            return null;
        });
        assertThat(kept("evaluated_at::date = '2023-08-06'")).isZero();
        reconcileOn("2023-08-06");
    }

    /** A ring while it is at it, or after it has failed, is not heard. */
    private void reconcileOn(String today) {
        ringUntil("all invariants are kept", () -> kept("evaluated_at::date = '" + today + "'") == 8);
    }

    private static void ringUntil(String what, BooleanSupplier condition) {
        Eventually.that(what, () -> {
            if (condition.getAsBoolean()) {
                return true;
            }
            ring();
            return false;
        });
    }

    private static long age() {
        return Metrics.now().value(AGE);
    }

    private long kept(String condition) {
        return bank.books().number("select count(*) from accounting.reconciliation where " + condition);
    }

    private static void ring() {
        Caller.anonymous().request("POST", "/" + PROBE + TimerProbe.PATH).send().expect(200);
    }
}
