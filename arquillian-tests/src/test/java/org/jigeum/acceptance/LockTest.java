package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The account's row is the one lock of a claim. Somebody else holds it here. */
@ArquillianTest
@Order(22)
class LockTest {

    private static final long BALANCE = 50_000_000;

    private final Bank bank = new Bank();
    private final String key = Caller.newKey();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void whoDoesNotGetTheLockIsToldToComeAgainAndNothingHasHappened() {
        Account held = bank.newAccountWith(BALANCE);
        Account free = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        String deposits = held.path() + "/deposits";
        Caller teller = bank.teller().caller();
        List<Answer> answers = heldFor(held, () -> {
            var waiting = Stream.<Supplier<Answer>>of(
                            () -> held.claim(key),
                            () -> teller.post(deposits, Teller.money(1), key),
                            () -> bank.teller().transfer(free, held, 1))
                    .map(CompletableFuture::supplyAsync)
                    .toList();
            Eventually.that("three wait for the lock", () -> waitingForLocks() == 3);
            assertOpenForOthers(held);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            return waiting.stream().map(CompletableFuture::join).toList();
        });
        assertThat(answers).allSatisfy(LockTest::assertBusy);
        assertThat(held.balance()).isEqualTo(BALANCE);
        assertThat(free.balance()).isEqualTo(BALANCE);
        assertThat(held.claim(key).expect(201).won("net")).isEqualTo(2_329);
        teller.post(deposits, Teller.money(1), key).expect(201);
        assertThat(held.balance()).isEqualTo(BALANCE + 2_329 + 1);
    }

    /** Whoever only reads, and whoever has another account, does not notice. */
    private void assertOpenForOthers(Account held) {
        assertThat(held.quote().expect(200).won("net")).isEqualTo(2_329);
        assertThat(held.balance()).isEqualTo(BALANCE);
        Account other = bank.teller().openAccount(held.owner(), held.product());
        bank.teller().deposit(other, 1).expect(201);
    }

    private static <T> T heldFor(Account account, Supplier<T> act) {
        return RowLock.on(account, "for no key update").during(act);
    }

    private static void assertBusy(Answer answer) {
        answer.refused(503, "BUSY");
        assertThat(answer.header("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
    }

    /** Whose account it is not cannot keep the owner waiting, nor be kept waiting. */
    @Test
    void whoseAccountItIsNotIsToldAtOnce() {
        Account held = bank.newAccountWith(BALANCE);
        Account mine = bank.newAccount();
        Caller me = mine.owner().caller();
        List<Answer> answers = heldFor(
                held,
                () -> List.of(
                        me.post(held.interestPath() + "/claims"),
                        me.post("/accounting/transfers", Teller.transferOf(held, mine, 1))));
        assertThat(answers).allSatisfy(answer -> answer.refused(404, "ACCOUNT_NOT_FOUND"));
    }

    /** The day is read after the lock is held: what begins today and gets the lock tomorrow is tomorrow's. */
    @Test
    void aClaimThatWaitedOverMidnightBelongsToTheNewDay() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().setInstant("2023-08-16T23:59:58.000+09:00");
        CompletableFuture<Answer> waiting = heldFor(account, () -> {
            var begun = CompletableFuture.supplyAsync(account::claim);
            Eventually.that("the claim waits for the lock", () -> waitingForLocks() == 1);
            assertThat(bank.clock().today()).as("the test was too slow").isEqualTo(LocalDate.parse("2023-08-16"));
            Eventually.that("midnight is past", () -> bank.clock().today().equals(LocalDate.parse("2023-08-17")));
            assertThat(begun).isNotDone();
            return begun;
        });
        Answer claim = waiting.join().expect(201);
        assertThat(claim.text("businessDay")).isEqualTo("2023-08-17");
        assertThat(claim.text("through")).isEqualTo("2023-08-16");
        assertThat(claim.won("gross")).isEqualTo(5_479);
        assertThat(account.entries().get(0).path("businessDay").asText()).isEqualTo("2023-08-17");
    }

    /** FOR NO KEY UPDATE: a foreign key that somebody writes to the account keeps nobody waiting. */
    @Test
    void aClaimDoesNotWaitForWhoOnlyRefersToTheAccount() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        RowLock.on(account, "for key share").during(account::claim).expect(201);
    }

    @Test
    void aClaimWaitsForWhoReadsTheAccountUnderLock() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        CompletableFuture<Answer> waiting = RowLock.on(account, "for share").during(() -> {
            var begun = CompletableFuture.supplyAsync(account::claim);
            Eventually.that("the claim waits for the lock", () -> waitingForLocks() == 1);
            return begun;
        });
        waiting.join().expect(201);
    }

    /** No shared row is locked or changed: not the customer's, the product's, the rates', the general ledger's. */
    @Test
    void nothingButTheAccountIsLocked() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        RowLock everythingElse = new RowLock(List.of(
                "select 1 from customer.customer for update",
                "select 1 from product.product for update",
                "select 1 from product.rate_version for update",
                "select 1 from product.rate_tier for update",
                "select 1 from accounting.gl_account for update",
                "select 1 from accounting.account where number <> " + account.number() + " for update"));
        List<Answer> answers = everythingElse.during(() -> List.of(
                account.claim(),
                bank.teller().deposit(account, 1),
                bank.teller().withdraw(account, 1)));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
    }

    private long waitingForLocks() {
        return bank.books()
                .number("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and application_name = 'jigeum'");
    }
}
