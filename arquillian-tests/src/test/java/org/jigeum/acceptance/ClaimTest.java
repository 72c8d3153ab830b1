package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Rates;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 지금 이자 받기, from the quote to the books. */
@ArquillianTest
@Order(10)
class ClaimTest {

    private static final long FIFTY_MILLION = 50_000_000;

    private final Bank bank = new Bank();

    @Test
    void aClaimPaysWhatTheQuoteSaidAndIsInTheBalanceAtOnce() {
        Account account = fiftyMillionSinceYesterday();
        Answer quote = account.quote().expect(200);
        assertThat(quote.json().path("claimable").booleanValue()).isTrue();
        assertThat(quote.json().path("reason").isNull()).isTrue();
        Answer claim = account.claim().expect(201);
        for (String field : List.of("gross", "incomeTax", "localIncomeTax", "net")) {
            assertThat(claim.won(field)).as(field).isEqualTo(quote.won(field));
        }
        for (String field : List.of("accountNumber", "businessDay", "from", "through")) {
            assertThat(claim.text(field)).as(field).isEqualTo(quote.text(field));
        }
        assertThat(claim.won("net")).isEqualTo(2_329);
        assertThat(claim.won("balance")).isEqualTo(FIFTY_MILLION + 2_329).isEqualTo(account.balance());
    }

    @Test
    void aQuoteShowsHowItIsComputed() {
        JsonNode trace = fiftyMillionSinceYesterday().quote().expect(200).json().path("trace");
        assertThat(trace).hasSize(1);
        JsonNode stretch = trace.get(0);
        assertThat(stretch.path("from").asText()).isEqualTo("2023-08-15");
        assertThat(stretch.path("through").asText()).isEqualTo("2023-08-15");
        assertThat(stretch.path("closingBalance").longValue()).isEqualTo(FIFTY_MILLION);
        assertThat(stretch.path("rateVersion").intValue()).isEqualTo(1);
        assertThat(stretch.path("slices")).hasSize(1);
        assertThat(stretch.path("exact").textValue()).startsWith("2739.726027397260");
    }

    @Test
    void aClaimIsInThePassbookAndInAJournalWithItsTaxes() {
        Account account = fiftyMillionSinceYesterday();
        account.claim().expect(201);
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("kind").asText()).isEqualTo("INTEREST");
        assertThat(entry.path("amount").longValue()).isEqualTo(2_329);
        assertThat(entry.path("balance").longValue()).isEqualTo(FIFTY_MILLION + 2_329);
        assertThat(entry.path("businessDay").asText()).isEqualTo("2023-08-16");
        assertThat(bank.auditor().journalLines(entry.path("journalId").asText()))
                .containsExactlyInAnyOrder(
                        "ACCRUED_INTEREST_PAYABLE Dr 2739",
                        "CUSTOMER_DEPOSITS Cr 2329",
                        "INCOME_TAX_WITHHELD Cr 380",
                        "LOCAL_INCOME_TAX_WITHHELD Cr 30");
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }

    @Test
    void aClaimIsListedAndWaitsInTheOutbox() {
        Account account = fiftyMillionSinceYesterday();
        Answer claim = account.claim().expect(201);
        assertThat(account.claims()).containsExactly(claim.json());
        assertThat(bank.books()
                        .number(
                                "select count(*) from interest.outbox where claim_id = ?",
                                Long.valueOf(claim.text("claimId"))))
                .isOne();
    }

    @Test
    void aClaimIsPartOfTheClosingBalanceOfItsDay() {
        Account account = fiftyMillionSinceYesterday();
        account.claim().expect(201);
        assertThat(bank.books()
                        .rows(
                                "select day::text, balance from accounting.closing_balance"
                                        + " where account_number = ? order by day",
                                Long.valueOf(account.number())))
                .containsExactly(
                        Map.of("day", "2023-08-15", "balance", FIFTY_MILLION),
                        Map.of("day", "2023-08-16", "balance", FIFTY_MILLION + 2_329));
    }

    @Test
    void allThatAClaimWritesIsWrittenByOneTransactionOfTheDatabase() {
        Account account = fiftyMillionSinceYesterday();
        account.claim().expect(201);
        assertThat(bank.books().number("""
                                select count(distinct w.xmin::text) from (
                                  select xmin from interest.claim where account_number = ?1
                                  union all select o.xmin from interest.outbox o
                                    join interest.claim c using (claim_id) where c.account_number = ?1
                                  union all select xmin from accounting.account where number = ?1
                                  union all select e.xmin from accounting.passbook_entry e
                                    where e.account_number = ?1 and e.kind = 'INTEREST'
                                  union all select l.xmin from accounting.journal_line l
                                    join interest.claim c using (journal_id)
                                    where c.account_number = ?1) w""".replace("?1", account.number()))).isOne();
    }

    @Test
    void aSecondClaimOnTheSameDayIsRefusedWhateverWasPaidInMeanwhile() {
        Account account = fiftyMillionSinceYesterday();
        account.claim().expect(201);
        bank.teller().deposit(account, FIFTY_MILLION).expect(201);
        account.claim().refused(409, "ALREADY_CLAIMED");
        Answer quote = account.quote().expect(200);
        assertThat(quote.json().path("claimable").booleanValue()).isFalse();
        assertThat(quote.text("reason")).isEqualTo("ALREADY_CLAIMED");
        assertThat(quote.won("net")).isZero();
        assertThat(account.balance()).isEqualTo(2 * FIFTY_MILLION + 2_329);
        assertThat(account.claims()).hasSize(1);
    }

    @Test
    void onTheOpeningDayThereIsNothingToClaim() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        assertThat(account.quote().expect(200).text("reason")).isEqualTo("NOTHING_TO_CLAIM");
        account.claim().refused(422, "NOTHING_TO_CLAIM");
        assertThat(account.balance()).isEqualTo(FIFTY_MILLION);
    }

    @Test
    void anEmptyAccountHasNothingToClaim() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccount();
        bank.clock().set("2023-09-15");
        account.claim().refused(422, "NOTHING_TO_CLAIM");
    }

    /** 18,249 won at 2 % earn 0.99… won a day: nothing after one day, 1 won after two, its fraction dropped. */
    @Test
    void lessThanAWonIsNotPaidAndAddsUp() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(18_249);
        bank.clock().set("2023-08-16");
        account.claim().refused(422, "NOTHING_TO_CLAIM");
        bank.clock().set("2023-08-17");
        Answer twoDays = account.claim().expect(201);
        assertThat(twoDays.won("gross")).isEqualTo(1);
        assertThat(twoDays.text("from")).isEqualTo("2023-08-15");
        assertThat(twoDays.text("through")).isEqualTo("2023-08-16");
        bank.clock().set("2023-08-18");
        Answer oneDay = account.claim().expect(201);
        assertThat(oneDay.won("gross")).isEqualTo(1);
        assertThat(oneDay.text("from")).isEqualTo("2023-08-17");
    }

    /** 18,250 won at 2 % earn 1 won a day, at 4 % 2 won. */
    @Test
    void aRateThatTakesEffectOnTheDayOfTheClaimDoesNotTouchTheDaysBefore() {
        Account account = accountSinceYesterday(18_250);
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-16", "4"))
                .expect(201);
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(1);
        bank.clock().set("2023-08-17");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2);
    }

    @Test
    void aTellerClaimsOnTheCustomersBehalf() {
        Account account = fiftyMillionSinceYesterday();
        Caller teller = bank.teller().caller();
        assertThat(teller.post(account.interestPath() + "/claims").expect(201).won("net"))
                .isEqualTo(2_329);
    }

    @Test
    void twoSecondsBeforeMidnightAndAtMidnightAreTwoDays() {
        Account account = accountSinceYesterday(FIFTY_MILLION);
        bank.clock().setInstant("2023-08-16T23:59:55.000+09:00");
        Answer late = account.claim().expect(201);
        assertThat(bank.clock().today()).as("the test was too slow").isEqualTo(LocalDate.parse("2023-08-16"));
        assertThat(late.text("businessDay")).isEqualTo("2023-08-16");
        assertThat(late.text("through")).isEqualTo("2023-08-15");
        bank.clock().setInstant("2023-08-17T00:00:00.000+09:00");
        Answer early = account.claim().expect(201);
        assertThat(early.text("businessDay")).isEqualTo("2023-08-17");
        assertThat(early.text("from")).isEqualTo("2023-08-16");
        assertThat(early.text("through")).isEqualTo("2023-08-16");
    }

    private Account fiftyMillionSinceYesterday() {
        return accountSinceYesterday(FIFTY_MILLION);
    }

    private Account accountSinceYesterday(long balance) {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(balance);
        bank.clock().set("2023-08-16");
        return account;
    }
}
