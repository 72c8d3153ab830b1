package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.server.OpenBank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The second tap on "receive interest now", while the first is held up: somebody else has the account's row. */
@ArquillianTest
@Order(23)
class DoubleTapTest {

    private static final long BALANCE = 50_000_000;
    private static final String LOCKED = "for no key update";

    /** A third of what a wait for the lock would take. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Bank bank = new Bank();
    private Account account;

    @BeforeEach
    void anAccountWithInterestToClaim() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
    }

    @Test
    void isTurnedAwayAtOnceWithoutAskingTheDatabaseAndTheFirstIsPaid() {
        CompletableFuture<Answer> first = RowLock.on(account, LOCKED).during(() -> {
            var begun = firstTap();
            assertAskedNothing(() -> isTurnedAway(account.claim()) && !begun.isDone());
            assertThat(begun).isNotDone();
            return begun;
        });
        assertThat(first.join().expect(201).won("net")).isEqualTo(2_329);
        assertPaidOnce();
        Answer next = account.claim().refused(409, "ALREADY_CLAIMED");
        assertThat(next.header("Retry-After")).as("answered by the books").isEmpty();
        assertThat(next.text("detail")).contains("has been paid");
    }

    private CompletableFuture<Answer> firstTap() {
        var begun = CompletableFuture.supplyAsync(account::claim);
        Eventually.that("the first tap waits for the lock", () -> waitingForLocks() == 1);
        return begun;
    }

    private static boolean isTurnedAway(Answer answer) {
        answer.refused(409, "ALREADY_CLAIMED");
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.text("detail")).contains("is being paid just now");
        return true;
    }

    /** No connection of the bank has begun a statement meanwhile, be it only the beginning of a transaction. */
    private void assertAskedNothing(BooleanSupplier tap) {
        String sql = "select pid, query_start::text from pg_stat_activity where application_name = 'jigeum' order by 1";
        Eventually.that("a second tap asks the database nothing", () -> {
            List<Map<String, Object>> before = bank.books().rows(sql);
            long began = System.nanoTime();
            assertThat(tap.getAsBoolean()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            return before.equals(bank.books().rows(sql));
        });
    }

    @Test
    void whoWasTurnedAwayGetsAnAnswerWithTheSameKeyLater() {
        String key = Caller.newKey();
        CompletableFuture<Answer> first = RowLock.on(account, LOCKED).during(() -> {
            var begun = firstTap();
            isTurnedAway(account.claim(key));
            return begun;
        });
        first.join().expect(201);
        Answer decided = account.claim(key).refused(409, "ALREADY_CLAIMED");
        assertThat(decided.text("detail")).contains("has been paid");
        assertThat(account.claim(key).body()).isEqualTo(decided.body());
    }

    @Test
    void theSameRequestSentAgainWaitsForTheFirstAnswer() {
        String key = Caller.newKey();
        List<CompletableFuture<Answer>> both = whileLocked(() -> account.claim(key), () -> account.claim(key));
        assertThat(both.get(0).join().expect(201).body())
                .isEqualTo(both.get(1).join().expect(201).body());
        assertPaidOnce();
    }

    /** Whose account it is not cannot keep the owner from it, and learns nothing. */
    @Test
    void aStrangersTapHoldsNobodyUp() {
        Caller stranger = bank.teller().newCustomer().caller();
        String claims = account.interestPath() + "/claims";
        RowLock everything = new RowLock(List.of("lock table accounting.account in access exclusive mode"));
        List<CompletableFuture<Answer>> taps = everything.during(() -> {
            var begun = List.of(
                    CompletableFuture.supplyAsync(() -> stranger.post(claims)),
                    CompletableFuture.supplyAsync(account::claim));
            Eventually.that("both ask the database", () -> waitingForLocks() == 2);
            return begun;
        });
        taps.get(0).join().refused(404, "ACCOUNT_NOT_FOUND");
        taps.get(1).join().expect(201);
        assertPaidOnce();
    }

    @Test
    void ownerAndTellerAreSortedOutByTheBooks() {
        Caller teller = bank.teller().caller();
        List<CompletableFuture<Answer>> both =
                whileLocked(account::claim, () -> teller.post(account.interestPath() + "/claims"));
        assertOneIsPaid(both.stream().map(CompletableFuture::join).toList());
    }

    /** Both begin while somebody else has the account's row, and wait for it. */
    private List<CompletableFuture<Answer>> whileLocked(Supplier<Answer> one, Supplier<Answer> other) {
        return RowLock.on(account, LOCKED).during(() -> {
            var begun = List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
            Eventually.that("both wait for the lock", () -> waitingForLocks() == 2);
            return begun;
        });
    }

    @Test
    void withoutTheGuardItWaitsAndOneIsPaidAllTheSame() throws IOException {
        ModelNode property = Operations.createAddress("system-property", "jigeum.claim.guard");
        ModelNode off = Operations.createAddOperation(property);
        off.get("value").set("off");
        execute(off);
        try {
            List<CompletableFuture<Answer>> both = whileLocked(account::claim, account::claim);
            assertOneIsPaid(both.stream().map(CompletableFuture::join).toList());
            bank.clock().set("2023-08-17");
            assertThat(AtOnce.call(64, i -> account.claim()))
                    .filteredOn(answer -> answer.status() == 201)
                    .hasSize(1);
        } finally {
            execute(Operations.createRemoveOperation(property));
        }
        bank.clock().set("2023-08-18");
        RowLock.on(account, LOCKED)
                .during(() -> {
                    var begun = firstTap();
                    isTurnedAway(account.claim());
                    return begun;
                })
                .join()
                .expect(201);
    }

    /** As the operator's command line does on the node itself. */
    private static void execute(ModelNode operation) throws IOException {
        URI management = OpenBank.current().management();
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create(management.getHost(), management.getPort())) {
            ModelNode answer = client.execute(operation);
            assertThat(Operations.isSuccessfulOutcome(answer))
                    .as(answer.toString())
                    .isTrue();
        }
    }

    private void assertOneIsPaid(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(
                                answer.refused(409, "ALREADY_CLAIMED").header("Retry-After"))
                        .as("answered by the books")
                        .isEmpty());
        assertPaidOnce();
    }

    private void assertPaidOnce() {
        assertThat(account.claims()).hasSize(1);
        assertThat(account.balance()).isEqualTo(BALANCE + 2_329);
    }

    private long waitingForLocks() {
        return bank.books()
                .number("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and application_name = 'jigeum'");
    }
}
