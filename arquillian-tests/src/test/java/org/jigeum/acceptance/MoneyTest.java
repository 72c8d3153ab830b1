package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deposits, withdrawals and transfers, the passbook and the journals behind it. */
@ArquillianTest
@Order(51)
class MoneyTest {

    private static final long HIGHEST_AMOUNT = 1_000_000_000_000_000L;
    private static final String RESTRICT_VIOLATION = "23001";

    private final Bank bank = new Bank();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aNewAccountIsEmptyAndActive() {
        Account account = bank.newAccount();
        Answer shown = account.show();
        assertThat(account.number()).matches("[0-9]{12}");
        assertThat(shown.won("balance")).isZero();
        assertThat(shown.text("status")).isEqualTo("ACTIVE");
        assertThat(shown.text("customerId")).isEqualTo(account.owner().id());
        assertThat(shown.text("productCode")).isEqualTo(account.product().code());
        assertThat(shown.text("openedOn")).isEqualTo("2023-08-15");
        assertThat(shown.json().path("restrictions")).isEmpty();
        assertThat(account.entries()).isEmpty();
    }

    @Test
    void aDepositIsAnsweredWithItsEntryAndBookedAgainstClearing() {
        Account account = bank.newAccountWith(1_000);
        Answer deposit = bank.teller().deposit(account, 234).expect(201);
        assertThat(deposit.won("amount")).isEqualTo(234);
        assertThat(deposit.won("balance")).isEqualTo(1_234);
        assertThat(deposit.text("businessDay")).isEqualTo("2023-08-15");
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("entryId").asText()).isEqualTo(deposit.text("entryId"));
        assertThat(entry.path("journalId").asText()).isEqualTo(deposit.text("journalId"));
        assertThat(entry.path("kind").asText()).isEqualTo("DEPOSIT");
        assertThat(bank.auditor().journalLines(deposit.text("journalId")))
                .containsExactlyInAnyOrder("CLEARING Dr 234", "CUSTOMER_DEPOSITS Cr 234");
    }

    @Test
    void aWithdrawalIsBookedTheOtherWayRound() {
        Account account = bank.newAccountWith(1_000);
        Answer withdrawal = bank.teller().withdraw(account, 1_000).expect(201);
        assertThat(withdrawal.won("balance")).isZero();
        assertThat(account.entries().get(0).path("kind").asText()).isEqualTo("WITHDRAWAL");
        assertThat(bank.auditor().journalLines(withdrawal.text("journalId")))
                .containsExactlyInAnyOrder("CUSTOMER_DEPOSITS Dr 1000", "CLEARING Cr 1000");
    }

    @Test
    void aTransferHasOneJournalOneDayAndAnEntryOnEitherSide() {
        Account from = bank.newAccountWith(1_000);
        Account to = bank.newAccount();
        Answer transfer = from.owner()
                .caller()
                .post("/accounting/transfers", Teller.transferOf(from, to, 300))
                .expect(201);
        assertThat(transfer.won("balance")).isEqualTo(700);
        JsonNode out = from.entries().get(0);
        JsonNode in = to.entries().get(0);
        assertThat(out.path("kind").asText()).isEqualTo("TRANSFER_OUT");
        assertThat(in.path("kind").asText()).isEqualTo("TRANSFER_IN");
        assertThat(out.path("entryId").asText()).isEqualTo(transfer.text("entryId"));
        for (JsonNode entry : List.of(out, in)) {
            assertThat(entry.path("journalId").asText()).isEqualTo(transfer.text("journalId"));
            assertThat(entry.path("businessDay").asText()).isEqualTo("2023-08-15");
            assertThat(entry.path("amount").longValue()).isEqualTo(300);
        }
        JsonNode lines =
                bank.auditor().journal(transfer.text("journalId")).json().path("lines");
        assertThat(lines)
                .extracting(line ->
                        line.path("accountNumber").asText() + " " + line.path("debit") + " " + line.path("credit"))
                .containsExactlyInAnyOrder(from.number() + " 300 0", to.number() + " 0 300");
    }

    @Test
    void moreThanTheBalanceIsNeitherWithdrawnNorTransferred() {
        Account account = bank.newAccountWith(1_000);
        Account other = bank.newAccount();
        bank.teller().withdraw(account, 1_001).refused(422, "INSUFFICIENT_BALANCE");
        bank.teller().transfer(account, other, 1_001).refused(422, "INSUFFICIENT_BALANCE");
        bank.teller().transfer(other, account, 1).refused(422, "INSUFFICIENT_BALANCE");
        assertThat(account.balance()).isEqualTo(1_000);
        assertThat(account.entries()).hasSize(1);
        assertThat(other.entries()).isEmpty();
    }

    @Test
    void aTransferGoesToAnotherAccountThatExists() {
        Account account = bank.newAccountWith(1_000);
        bank.teller().transfer(account, account, 1).refused(422, "SAME_ACCOUNT");
        Account missing = new Account("999999999991", account.owner(), account.product());
        bank.teller().transfer(account, missing, 1).refused(404, "ACCOUNT_NOT_FOUND");
        bank.teller().deposit(missing, 1).refused(404, "ACCOUNT_NOT_FOUND");
        bank.teller().withdraw(missing, 1).refused(404, "ACCOUNT_NOT_FOUND");
        assertThat(account.balance()).isEqualTo(1_000);
    }

    @Test
    void whoCannotPayDoesNotLearnWhetherTheReceiverExists() {
        Account account = bank.newAccountWith(1_000);
        Account missing = new Account("999999999991", account.owner(), account.product());
        Answer refusal = bank.teller().transfer(account, missing, 1_001).refused(422, "INSUFFICIENT_BALANCE");
        assertThat(bank.teller().transfer(account, bank.newAccount(), 1_001).body())
                .isEqualTo(refusal.body());
    }

    @Test
    void theHighestAmountIsMovedToTheWon() {
        Account account = bank.newAccountWith(HIGHEST_AMOUNT);
        bank.teller().deposit(account, HIGHEST_AMOUNT).expect(201);
        bank.teller().withdraw(account, 1).expect(201);
        assertThat(account.balance()).isEqualTo(1_999_999_999_999_999L);
    }

    @Test
    void aMemoIsShownAsItWasWritten() {
        Account account = bank.newAccount();
        Account other = bank.newAccount();
        String memo = "월세 8월 <b>\"김\"</b> '; -- 😀";
        Map<String, Object> deposit = Map.of("amount", 5, "channel", "BRANCH", "memo", memo);
        bank.teller().caller().post(account.path() + "/deposits", deposit).expect(201);
        assertThat(account.entries().get(0).path("memo").asText()).isEqualTo(memo);
        Map<String, Object> transfer =
                Map.of("from", account.number(), "to", other.number(), "amount", 5, "memo", "가".repeat(200));
        bank.teller().caller().post("/accounting/transfers", transfer).expect(201);
        assertThat(other.entries().get(0).path("memo").asText()).isEqualTo("가".repeat(200));
        bank.teller().deposit(account, 1).expect(201);
        assertThat(account.entries().get(0).path("memo").isNull()).isTrue();
    }

    @Test
    void aPassbookIsReadPageByPageWhileItGrows() {
        Account account = bank.newAccount();
        for (int amount = 1; amount <= 7; amount++) {
            bank.teller().deposit(account, amount).expect(201);
        }
        List<Long> amounts = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            Answer page = account.owner()
                    .caller()
                    .get(account.path() + "/entries?limit=3" + after)
                    .expect(200);
            page.items().forEach(entry -> amounts.add(entry.path("amount").longValue()));
            bank.teller().deposit(account, 100).expect(201);
            after = page.json().path("next").isNull() ? "" : "&after=" + page.text("next");
            pages++;
        } while (!after.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(amounts).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void aFullLastPageHasNoNext() {
        Account account = bank.newAccountWith(1);
        bank.teller().deposit(account, 2).expect(201);
        Answer page = account.owner().caller().get(account.path() + "/entries?limit=2");
        assertThat(page.items()).hasSize(2);
        assertThat(page.json().path("next").isNull()).isTrue();
    }

    @Test
    void theAccountsOfACustomerAreListedPageByPage() {
        Account first = bank.newAccount();
        Account second = bank.teller().openAccount(first.owner(), first.product());
        String list = "/accounting/accounts?limit=1&customerId=" + first.owner().id();
        Caller owner = first.owner().caller();
        Answer page = owner.get(list).expect(200);
        Answer next = owner.get(list + "&after=" + page.text("next")).expect(200);
        assertThat(List.of(page.items().get(0), next.items().get(0)))
                .extracting(item -> item.path("accountNumber").asText())
                .containsExactly(first.number(), second.number());
        assertThat(next.json().path("next").isNull()).isTrue();
    }

    /** An account that was posted to on the 20th stays there, and takes the other leg along. */
    @Test
    void theDaysOfAnAccountNeverGoBackwards() {
        Account early = bank.newAccountWith(1_000);
        Account late = bank.newAccountWith(1_000);
        bank.clock().set("2023-08-20");
        bank.teller().deposit(late, 1).expect(201);
        bank.clock().set("2023-08-17");
        Answer transfer = bank.teller().transfer(early, late, 1).expect(201);
        assertThat(transfer.text("businessDay")).isEqualTo("2023-08-20");
        assertThat(early.entries().get(0).path("businessDay").asText()).isEqualTo("2023-08-20");
        Passbook.of(late).chains();
        assertThat(bank.teller().withdraw(early, 1).expect(201).text("businessDay"))
                .isEqualTo("2023-08-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounting.passbook_entry",
                "accounting.journal",
                "accounting.journal_line",
                "accounting.restriction_change",
                "interest.claim",
                "customer.standing_change",
                "customer.tax_profile",
                "product.rate_version",
                "product.rate_tier"
            })
    void whatIsWrittenIsNeverChangedNotEvenBySql(String table) {
        for (String change : List.of("delete from " + table, "truncate " + table + " cascade")) {
            assertThat(bank.books().refusalOf(change)).as(change).isEqualTo(RESTRICT_VIOLATION);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accounting.passbook_entry, amount",
        "accounting.passbook_entry, balance",
        "accounting.journal, business_day",
        "accounting.journal_line, debit",
        "interest.claim, gross"
    })
    void noAmountIsEverCorrectedInPlace(String table, String column) {
        assertThat(bank.books().refusalOf("update " + table + " set " + column + " = " + column))
                .isEqualTo(RESTRICT_VIOLATION);
    }

    @Test
    void aSecondClaimForADayAndANegativeBalanceAreImpossibleEvenBySql() {
        Account account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-16");
        account.claim().expect(201);
        String copy = """
                insert into interest.claim
                select nextval('interest.claim_id'), account_number, customer_id, product_code,
                  business_day + %1$d, from_day - %2$d, through_day + %1$d, tax_profile, gross, income_tax,
                  local_income_tax, net, balance, journal_id, claimed_at
                from interest.claim where account_number = %3$s""";
        assertThat(bank.books().refusalOf(copy.formatted(0, 1, account.number())))
                .isEqualTo("23505");
        assertThat(bank.books().refusalOf(copy.formatted(1, 0, account.number())))
                .isEqualTo("23505");
        assertThat(bank.books().refusalOf(copy.formatted(1, -1, account.number())))
                .isEqualTo("not refused");
        assertThat(bank.books()
                        .refusalOf("update accounting.account set balance = -1 where number = " + account.number()))
                .isEqualTo("23514");
    }
}
