package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Deposits that arrive while somebody deposits to the same account: they are posted together. */
@ArquillianTest
@Order(24)
class CoalescedDepositsTest {

    private static final long HIGHEST_AMOUNT = 1_000_000_000_000_000L;
    private static final int AMOUNTS_TO_THE_HIGHEST_BALANCE = 1_000;
    private static final int TELLERS = 20;

    private final Bank bank = new Bank();
    private Account account;

    @BeforeEach
    void anAccountWithMoney() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(1_000);
    }

    private Answer deposit(Caller caller, long amount, String key) {
        return caller.post(account.path() + "/deposits", Teller.money(amount), key);
    }

    private Supplier<Answer> deposit(long amount) {
        return () -> bank.teller().deposit(account, amount);
    }

    /** Sends them while a first deposit waits for the account; the answer to the first is left out. */
    private List<CompletableFuture<Answer>> together(List<Supplier<Answer>> deposits) {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        RowLock.on(account, "for no key update").during(() -> {
            sent.add(CompletableFuture.supplyAsync(deposit(1)));
            Eventually.that("it waits for the account", () -> waitingForARow() == 1);
            deposits.forEach(deposit -> sent.add(CompletableFuture.supplyAsync(deposit)));
            Eventually.that("all are under way", () -> underWay() == sent.size());
            return sent;
        });
        sent.remove(0).join().expect(201);
        return sent;
    }

    private long waitingForARow() {
        return bank.books()
                .number("select count(*) from pg_locks where locktype in ('transactionid', 'tuple') and not granted");
    }

    private static long underWay() {
        return Metrics.now().value("jigeum_admission_under_way{requests=\"money\"}");
    }

    @Test
    void arePostedInOneTransactionOneAfterTheOther() {
        List<CompletableFuture<Answer>> sent = together(
                IntStream.rangeClosed(1, 20).mapToObj(i -> deposit(100 + i)).toList());
        sent.forEach(answer -> answer.join().expect(201));
        Passbook passbook = Passbook.of(account).chains();
        assertThat(account.balance()).isEqualTo(1_000 + 1 + 20 * 100 + 210);
        assertThat(sent).allSatisfy(answer -> {
            JsonNode entry = entryOf(passbook, answer.join());
            assertThat(entry.path("amount").longValue()).isEqualTo(answer.join().won("amount"));
            assertThat(entry.path("balance").longValue())
                    .isEqualTo(answer.join().won("balance"));
            assertThat(bank.auditor().journalLines(answer.join().text("journalId")))
                    .containsExactlyInAnyOrder(
                            "CLEARING Dr " + answer.join().won("amount"),
                            "CUSTOMER_DEPOSITS Cr " + answer.join().won("amount"));
        });
        assertThat(bank.books()
                        .number("select count(distinct xmin::text) from accounting.passbook_entry"
                                + " where account_number = " + account.number()))
                .as("the money it had, the first deposit, the others, and those whose requests were slow to join")
                .isLessThanOrEqualTo(4);
        assertThat(bank.books()
                        .number("select balance from accounting.closing_balance where day = '2023-08-15'"
                                + " and account_number = " + account.number()))
                .isEqualTo(account.balance());
    }

    private static JsonNode entryOf(Passbook passbook, Answer deposit) {
        return passbook.entries().stream()
                .filter(entry -> entry.path("entryId").asText().equals(deposit.text("entryId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachGetsTheAnswerToItsOwnKey() {
        Caller teller = bank.teller().caller();
        String used = Caller.newKey();
        String twice = Caller.newKey();
        Answer before = deposit(teller, 7, used).expect(201);
        List<CompletableFuture<Answer>> answers = together(List.of(
                () -> deposit(teller, 7, used),
                () -> deposit(teller, 8, used),
                () -> deposit(teller, 20, twice),
                () -> deposit(teller, 20, twice),
                () -> deposit(Caller.of("another-teller", "teller"), 300, twice)));
        assertThat(answers.get(0).join().expect(201).body()).isEqualTo(before.body());
        answers.get(1).join().refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(answers.get(2).join().expect(201).body())
                .as("done once")
                .isEqualTo(answers.get(3).join().expect(201).body());
        answers.get(4).join().expect(201);
        assertThat(account.balance()).isEqualTo(1_000 + 7 + 1 + 20 + 300);
    }

    @Test
    void oneThatTheDatabaseRefusesDoesNotFailItsNeighbours() {
        bank.books()
                .execute("alter table accounting.passbook_entry add constraint refused_by_a_test check"
                        + " (memo is distinct from 'refused by a test') not valid");
        try {
            Map<String, Object> refused = Map.of("amount", 5, "channel", "BRANCH", "memo", "refused by a test");
            List<CompletableFuture<Answer>> answers = together(List.of(
                    deposit(20),
                    () -> bank.teller().caller().post(account.path() + "/deposits", refused),
                    deposit(300)));
            answers.get(0).join().expect(201);
            answers.get(1).join().expect(500);
            answers.get(2).join().expect(201);
        } finally {
            bank.books().execute("alter table accounting.passbook_entry drop constraint refused_by_a_test");
        }
        assertThat(account.balance()).isEqualTo(1_000 + 1 + 20 + 300);
        Passbook.of(account).chains();
    }

    @Test
    void anAccountThatTakesNoMoneyRefusesThemAll() {
        bank.operator().restrict(account, "DEPOSIT_STOP").expect(200);
        List<Answer> answers = AtOnce.call(10, i -> deposit(10).get());
        assertThat(answers).allSatisfy(answer -> answer.refused(422, "NOT_PERMITTED"));
        assertThat(account.balance()).isEqualTo(1_000);
    }

    @Test
    void theAuditLogNamesWhoeverAsked() {
        String one = "teller-" + Caller.newKey();
        String other = "teller-" + Caller.newKey();
        together(List.of(
                        () -> deposit(Caller.of(one, "teller"), 20, Caller.newKey()),
                        () -> deposit(Caller.of(one, "teller"), 30, Caller.newKey()),
                        () -> deposit(Caller.of(other, "teller"), 40, Caller.newKey())))
                .forEach(answer -> answer.join().expect(201));
        String done = "POST /accounting/accounts/{no}/deposits DONE 201";
        assertThat(bank.auditLog("accounting").of(one)).containsExactly(done, done);
        assertThat(bank.auditLog("accounting").of(other)).containsExactly(done);
        assertThat(bank.auditLog("accounting").entries("subject=" + other)).allSatisfy(entry -> {
            assertThat(entry.path("accountNumber").asText()).isEqualTo(account.number());
            assertThat(entry.path("customerId").asText())
                    .isEqualTo(account.owner().id());
        });
    }

    @Test
    void theHighestBalanceIsNotExceededByOnesThatComeTogether() {
        AtOnce.call(
                TELLERS,
                teller -> IntStream.range(0, AMOUNTS_TO_THE_HIGHEST_BALANCE / TELLERS)
                        .mapToObj(i -> deposit(HIGHEST_AMOUNT - 1).get().expect(201))
                        .toList());
        assertThat(account.balance()).isEqualTo(HIGHEST_AMOUNT * AMOUNTS_TO_THE_HIGHEST_BALANCE);
        bank.teller().withdraw(account, 100).expect(201);
        List<CompletableFuture<Answer>> answers = together(List.of(deposit(60), deposit(60)));
        List<Integer> statuses =
                answers.stream().map(answer -> answer.join().status()).toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        assertThat(account.balance()).isEqualTo(HIGHEST_AMOUNT * AMOUNTS_TO_THE_HIGHEST_BALANCE - 100 + 1 + 60);
        deposit(40).get().refused(422, "BALANCE_TOO_HIGH");
        deposit(39).get().expect(201);
        assertThat(bank.teller().close(account).expect(201).won("paidOut"))
                .isEqualTo(HIGHEST_AMOUNT * AMOUNTS_TO_THE_HIGHEST_BALANCE);
    }
}
