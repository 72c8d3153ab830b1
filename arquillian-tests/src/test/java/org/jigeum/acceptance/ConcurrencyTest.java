package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many at once on one account, or on two: paid once, nothing lost. */
@ArquillianTest
@Order(21)
class ConcurrencyTest {

    private static final long BALANCE = 50_000_000;
    private static final long NET_OF_ONE_DAY = 2_329;
    private static final int MANY = 64;

    private final Bank bank = new Bank();
    private final String key = Caller.newKey();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void manyClaimsWithOneKeyArePaidOnceAndAnsweredAlike() {
        Account account = accountOnTheNextDay();
        List<Answer> answers = AtOnce.call(MANY, i -> account.claim(key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertPaidOnce(account);
    }

    @Test
    void ofManyClaimsWithAKeyEachOneIsPaid() {
        Account account = accountOnTheNextDay();
        List<Answer> answers = AtOnce.call(MANY, i -> account.claim());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(MANY - 1)
                .allSatisfy(answer -> answer.refused(409, "ALREADY_CLAIMED"));
        assertPaidOnce(account);
    }

    @Test
    void manyDepositsWithOneKeyAreOneDeposit() {
        Account account = bank.newAccount();
        Caller teller = bank.teller().caller();
        List<Answer> answers = AtOnce.call(MANY, i -> teller.post(account.path() + "/deposits", Teller.money(7), key));
        assertThat(answers)
                .extracting(Answer::toString)
                .containsOnly(answers.get(0).toString());
        assertThat(answers.get(0).status()).isEqualTo(201);
        assertThat(account.balance()).isEqualTo(7);
    }

    @Test
    void ofManyDepositsNoneIsLost() {
        Account account = bank.newAccount();
        List<Answer> answers = AtOnce.call(MANY, i -> bank.teller().deposit(account, 1 + i));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(account.balance()).isEqualTo(MANY * (MANY + 1) / 2);
        assertThat(Passbook.of(account).chains().entries()).hasSize(MANY);
    }

    @Test
    void ofManyWithdrawalsOnlyThoseAreMadeThatTheBalanceCovers() {
        Account account = bank.newAccountWith(10 * 1_000 + 999);
        List<Answer> answers = AtOnce.call(MANY, i -> bank.teller().withdraw(account, 1_000));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(422, "INSUFFICIENT_BALANCE"));
        assertThat(account.balance()).isEqualTo(999);
        Passbook.of(account).chains();
    }

    /** The interest of yesterday does not depend on what comes in today. */
    @Test
    void claimsAndDepositsOnOneAccountGetInNobodysWay() {
        Account account = accountOnTheNextDay();
        List<Answer> answers = AtOnce.call(
                MANY, i -> i % 4 == 0 ? account.claim() : bank.teller().deposit(account, 1_000));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(MANY * 3 / 4 + 1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(MANY / 4 - 1)
                .allSatisfy(answer -> answer.refused(409, "ALREADY_CLAIMED"));
        assertThat(account.balance()).isEqualTo(BALANCE + NET_OF_ONE_DAY + MANY * 3 / 4 * 1_000);
        assertThat(Passbook.of(account).chains().count("INTEREST")).isOne();
        assertThat(closingBalance(account)).isEqualTo(account.balance());
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }

    @Test
    void crosswiseTransfersDoNotWaitForEachOther() {
        Account here = bank.newAccountWith(BALANCE);
        Account there = bank.newAccountWith(BALANCE);
        List<Answer> answers = AtOnce.call(
                MANY,
                i -> i % 2 == 0
                        ? bank.teller().transfer(here, there, 1_000 + i)
                        : bank.teller().transfer(there, here, 1_000 + i));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(here.balance() + there.balance()).isEqualTo(2 * BALANCE);
        assertThat(here.balance()).isEqualTo(BALANCE + MANY / 2);
        Passbook.of(here).chains();
        Passbook.of(there).chains();
    }

    @Test
    void transfersInACircleKeepTheTotal() {
        List<Account> circle =
                List.of(bank.newAccountWith(5_000), bank.newAccountWith(5_000), bank.newAccountWith(5_000));
        List<Answer> answers =
                AtOnce.call(MANY, i -> bank.teller().transfer(circle.get(i % 3), circle.get((i + 1) % 3), 2_000));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 422));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .allSatisfy(answer -> answer.refused(422, "INSUFFICIENT_BALANCE"));
        assertThat(circle.stream().mapToLong(Account::balance).sum()).isEqualTo(15_000);
        circle.forEach(account -> Passbook.of(account).chains());
    }

    @Test
    void oneKeyAtTheSameTimeOnTwoAccountsIsGoodForOneOfThem() {
        Account here = bank.newAccount();
        Account there = bank.newAccount();
        Caller teller = bank.teller().caller();
        List<Answer> answers = AtOnce.call(
                MANY, i -> teller.post((i % 2 == 0 ? here : there).path() + "/deposits", Teller.money(7), key));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(MANY / 2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(422, "IDEMPOTENCY_KEY_REUSED"));
        assertThat(here.balance() + there.balance()).isEqualTo(7);
    }

    @Test
    void oneKeyAtTheSameTimeForTheClaimsOfTwoAccountsIsGoodForOneOfThem() {
        Account here = bank.newAccountWith(BALANCE);
        Account there = bank.teller().openAccount(here.owner(), here.product());
        bank.teller().deposit(there, BALANCE).expect(201);
        bank.clock().set("2023-08-16");
        List<Answer> answers = AtOnce.call(2, i -> (i == 0 ? here : there).claim(key));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(here.claims().size() + there.claims().size()).isOne();
        assertThat(here.balance() + there.balance()).isEqualTo(2 * BALANCE + NET_OF_ONE_DAY);
    }

    /** Whatever side of midnight a claim falls on, all that it writes carries the same day. */
    @Test
    void claimsAroundMidnightAreEachOfOneDay() {
        List<Account> accounts = AtOnce.call(MANY / 4, i -> bank.newAccountWith(BALANCE));
        bank.clock().setInstant("2023-08-16T23:59:59.900+09:00");
        AtOnce.call(accounts.size(), i -> accounts.get(i).claim().expect(201));
        assertThat(accounts).allSatisfy(this::assertOneDay);
    }

    private void assertOneDay(Account account) {
        JsonNode claim = account.claims().get(0);
        String day = claim.path("businessDay").asText();
        assertThat(day).isIn("2023-08-16", "2023-08-17");
        assertThat(claim.path("through").asText()).isEqualTo(day.equals("2023-08-16") ? "2023-08-15" : "2023-08-16");
        assertThat(claim.path("net").longValue()).isEqualTo(day.equals("2023-08-16") ? NET_OF_ONE_DAY : 4_649);
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("businessDay").asText()).isEqualTo(day);
        assertThat(bank.auditor().journal(entry.path("journalId").asText()).text("businessDay"))
                .isEqualTo(day);
        assertThat(bank.books()
                        .rows(
                                "select max(day)::text as day from accounting.closing_balance where account_number = ?",
                                Long.valueOf(account.number())))
                .extracting(row -> row.get("day"))
                .containsExactly(day);
    }

    private void assertPaidOnce(Account account) {
        assertThat(account.balance()).isEqualTo(BALANCE + NET_OF_ONE_DAY);
        assertThat(account.claims()).hasSize(1);
        assertThat(Passbook.of(account).chains().count("INTEREST")).isOne();
    }

    private long closingBalance(Account account) {
        return bank.books()
                .number(
                        "select balance from accounting.closing_balance where account_number = ?"
                                + " order by day desc limit 1",
                        account);
    }

    private Account accountOnTheNextDay() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        return account;
    }
}
