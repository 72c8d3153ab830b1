package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * More is asked at once than the bank can do: so many are served, so many wait, the rest is told to come again. Whoever
 * moves money has places of its own, and whoever does not as well.
 */
@ArquillianTest
@Order(24)
class AdmissionTest {

    /** The server's defaults. */
    private static final int UNDER_WAY = 48;

    private static final int WAITING = 96;

    /** Of those who move no money. */
    private static final int OTHERS_UNDER_WAY = 10;

    /** More than the server has threads and connections for. */
    private static final int READERS = 70;

    private static final String REFUSED = "jigeum_admission_refused_total{requests=\"money\"}";

    private static final long BALANCE = 50_000_000;

    private final Bank bank = new Bank();

    private Account account;
    private Account other;

    @BeforeEach
    void accountsWithInterest() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        other = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
    }

    @Test
    void whoIsNotAdmittedIsToldToComeAgainAndNobodyElseNotices() {
        long refusedBefore = Metrics.now().value(REFUSED);
        List<Answer> refused = new ArrayList<>();
        List<Answer> admitted = whileFull(() -> {
            Teller teller = bank.teller();
            refused.add(account.claim());
            refused.add(teller.deposit(other, 1));
            refused.add(teller.withdraw(other, 1));
            refused.add(teller.transfer(other, account, 1));
            refused.add(teller.close(other));
            refused.add(teller.propose(other, "IN", 1, "2023-08-15"));
            refused.add(teller.reverse(other, "1"));
            refused.add(Caller.anonymous().post("/interest//accounts/" + account.number() + "/claims/"));
            assertOthersAreServed();
        });
        assertThat(refused).allSatisfy(answer -> {
            answer.refused(503, "BUSY");
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
        assertThat(admitted).hasSize(UNDER_WAY + WAITING).allSatisfy(answer -> answer.expect(201));
        Metrics after = Metrics.now();
        assertThat(after.value(REFUSED)).isEqualTo(refusedBefore + refused.size());
        assertThat(account.balance()).isEqualTo(BALANCE + UNDER_WAY + WAITING);
        assertThat(other.balance()).isEqualTo(BALANCE);
        assertEverythingWorks();
    }

    private void assertOthersAreServed() {
        assertThat(other.quote().expect(200).won("net")).isEqualTo(2_329);
        assertThat(other.balance()).isEqualTo(BALANCE);
        assertThat(other.entries()).hasSize(1);
        Request.management("/health/ready").expect(200);
    }

    private void assertEverythingWorks() {
        account.claim().expect(201);
        bank.teller().transfer(other, account, 1).expect(201);
        Eventually.that("every place is free", () -> underWay("money") == 0 && waiting("money") == 0);
    }

    /** An operator's order is not one of the many. */
    @Test
    void whatAnOperatorOrdersIsAdmittedAlways() {
        whileFull(() -> {
            bank.operator().caller().get("/interest/regular-payments").expect(200);
            bank.operator().accrue().expect(202);
        });
    }

    /** They wait for a table, and give up after a while. */
    @Test
    void whoReadsTakesNeitherPlacesNorConnectionsFromWhoMovesMoney() {
        Caller operator = bank.operator().caller();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Answer>> answers = new RowLock(
                            List.of("lock table interest.regular_payment in access exclusive mode"))
                    .during(() -> {
                        List<Future<Answer>> reads = Stream.generate(
                                        () -> readers.submit(() -> operator.get("/interest/regular-payments")))
                                .limit(READERS)
                                .toList();
                        Eventually.that(
                                "readers wait", () -> underWay("other") == OTHERS_UNDER_WAY && waiting("other") > 0);
                        account.claim().expect(201);
                        bank.teller().transfer(other, account, 1).expect(201);
                        assertThat(underWay("other")).isEqualTo(OTHERS_UNDER_WAY);
                        Request.management("/health/ready").expect(200);
                        return reads;
                    });
            assertThat(answers)
                    .extracting(answer -> answer(answer).status())
                    .contains(200)
                    .isSubsetOf(200, 503);
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * Deposits, one won each, to an account whose row is locked: those under way wait for the lock, the others for
     * their turn.
     */
    private List<Answer> whileFull(Runnable act) {
        ExecutorService clients = Executors.newFixedThreadPool(UNDER_WAY + WAITING);
        try {
            List<Future<Answer>> answers = RowLock.on(account, "for no key update")
                    .during(() -> {
                        List<Future<Answer>> deposits = Stream.generate(
                                        () -> clients.submit(() -> bank.teller().deposit(account, 1)))
                                .limit(UNDER_WAY + WAITING)
                                .toList();
                        Eventually.that(
                                "the bank is full",
                                () -> underWay("money") == UNDER_WAY && waiting("money") == WAITING);
                        act.run();
                        assertThat(deposits).noneMatch(Future::isDone);
                        return deposits;
                    });
            return answers.stream().map(AdmissionTest::answer).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static long underWay(String requests) {
        return Metrics.now().value("jigeum_admission_under_way{requests=\"" + requests + "\"}");
    }

    private static long waiting(String requests) {
        return Metrics.now().value("jigeum_admission_waiting{requests=\"" + requests + "\"}");
    }

    private static Answer answer(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
