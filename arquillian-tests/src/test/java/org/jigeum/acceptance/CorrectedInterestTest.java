package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.history.CorrectedHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Interest of days that were paid before they were corrected. At 2 % 18,250,000 won earn 1,000 won a day, less 140
 * and 10 of tax; half of it 500, less 70.
 */
@ArquillianTest
@Order(53)
class CorrectedInterestTest {

    private static final long EARNS_500 = 9_125_000;
    private static final long EARNS_1000 = 18_250_000;

    private final Bank bank = new Bank();

    @BeforeEach
    void aDayBefore() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void interestThatWasTooLittleIsCreditedWithItsTaxWhenTheCorrectionIsApproved() {
        Account account = paidOn("2023-08-16", EARNS_500);
        assertThat(account.balance()).isEqualTo(EARNS_500 + 430);
        correct(account, "IN", EARNS_500, "2023-08-15");
        assertThat(account.balance()).isEqualTo(EARNS_1000 + 850);
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("kind").asText()).isEqualTo("INTEREST_ADJUSTMENT_IN");
        assertThat(entry.path("amount").asLong()).isEqualTo(420);
        assertThat(bank.auditor().journalLines(entry.path("journalId").asText()))
                .containsExactlyInAnyOrder(
                        "ACCRUED_INTEREST_PAYABLE Dr 500",
                        "CUSTOMER_DEPOSITS Cr 420",
                        "INCOME_TAX_WITHHELD Cr 70",
                        "LOCAL_INCOME_TAX_WITHHELD Cr 10");
        Passbook.of(account).chains();
    }

    @Test
    void interestThatWasTooMuchIsKeptBackFromTheNextClaim() {
        Account account = paidOn("2023-08-16", EARNS_1000);
        correct(account, "OUT", EARNS_500, "2023-08-15");
        assertThat(account.balance()).isEqualTo(EARNS_500 + 850);
        bank.clock().set("2023-08-17");
        // as if 430 had been paid the day before: 9,125,430 won earn 500.02
        Answer quote = account.quote().expect(200);
        assertThat(List.of(quote.won("gross"), quote.won("net"), quote.won("adjustment")))
                .containsExactly(500L, 430L, -420L);
        assertThat(quote.json().path("trace").get(0).path("closingBalance").asLong())
                .isEqualTo(9_125_430);
        Answer claim = account.claim().expect(201);
        assertThat(List.of(claim.won("net"), claim.won("adjustment"), claim.won("balance")))
                .containsExactly(430L, -420L, EARNS_500 + 430 + 430);
        assertThat(account.balance()).isEqualTo(EARNS_500 + 860);
        assertThat(account.entries().get(0).path("kind").asText()).isEqualTo("INTEREST_ADJUSTMENT_OUT");
        Passbook.of(account).chains();
    }

    @Test
    void whatIsKeptBackHoldsUpClaimsUntilTheyExceedIt() {
        Account account = paidOn("2023-08-16", EARNS_1000);
        correct(account, "OUT", EARNS_1000, "2023-08-15");
        bank.teller().deposit(account, EARNS_500).expect(201);
        bank.clock().set("2023-08-17");
        account.claim().refused(422, "NOTHING_TO_CLAIM");
        bank.clock().set("2023-08-18");
        // two days of 500 after 850 too much: 1,000 less 140 and 10 is no more than what is kept back
        account.claim().refused(422, "NOTHING_TO_CLAIM");
        bank.clock().set("2023-08-19");
        Answer claim = account.claim().expect(201);
        assertThat(List.of(claim.won("gross"), claim.won("net"), claim.won("adjustment")))
                .containsExactly(1_500L, 1_270L, -850L);
        assertThat(account.balance()).isEqualTo(EARNS_500 + 1_270);
    }

    @Test
    void anAccountThatMayNotBeCreditedGetsTheDifferenceWithItsNextPayment() {
        Account account = paidOn("2023-08-16", EARNS_500);
        bank.operator().restrict(account, "DEPOSIT_STOP");
        correct(account, "IN", EARNS_500, "2023-08-15");
        assertThat(account.balance()).isEqualTo(EARNS_1000 + 430);
        bank.operator().restrict(account);
        bank.clock().set("2023-08-17");
        Answer claim = account.claim().expect(201);
        assertThat(List.of(claim.won("gross"), claim.won("adjustment"))).containsExactly(1_000L, 420L);
        assertThat(account.balance()).isEqualTo(EARNS_1000 + 850 + 850);
    }

    /** 71 won are not taxed, 81 are, 10 won: the customer gets 71 either way. */
    @Test
    void interestThatItsTaxEatsUpIsBookedWithoutAnEntry() {
        Account account = paidOn("2023-08-16", 71 * 18_250);
        correct(account, "IN", 10 * 18_250, "2023-08-15");
        assertThat(account.entries().get(0).path("kind").asText()).isEqualTo("CORRECTION_IN");
        JsonNode claim =
                explained(account, account.claims().get(0).path("claimId").asText());
        JsonNode correction = claim.path("corrections").get(0);
        assertThat(correction.path("net").asLong()).isZero();
        assertThat(correction.path("settledOn").asText()).isEqualTo("2023-08-16");
        String journal = Long.toString(
                bank.books().number("select journal_id from interest.adjustment where account_number = ?", account));
        assertThat(bank.auditor().journalLines(journal))
                .containsExactlyInAnyOrder("ACCRUED_INTEREST_PAYABLE Dr 10", "INCOME_TAX_WITHHELD Cr 10");
    }

    @Test
    void aReversedCorrectionLeavesEverythingAsItWas() {
        Account account = paidOn("2023-08-16", EARNS_1000);
        Answer corrected = correct(account, "OUT", EARNS_500, "2023-08-15");
        Answer reversal = bank.teller().reverse(account, corrected.text("entryId"));
        bank.secondTeller().approve(reversal).expect(200);
        assertThat(account.balance()).isEqualTo(EARNS_1000 + 850);
        bank.clock().set("2023-08-17");
        Answer claim = account.claim().expect(201);
        assertThat(List.of(claim.won("gross"), claim.won("adjustment"))).containsExactly(1_000L, 0L);
    }

    @Test
    void closingSettlesWhatIsKeptBackOrIsRefusedUntilItIsPaidIn() {
        Account account = paidOn("2023-08-16", EARNS_1000);
        correct(account, "OUT", EARNS_1000, "2023-08-15");
        bank.teller().withdraw(account, 800).expect(201);
        bank.teller().close(account).refused(422, "INTEREST_OWED");
        bank.teller().deposit(account, 900).expect(201);
        Answer closed = bank.teller().close(account).expect(201);
        assertThat(List.of(closed.won("adjustment"), closed.won("paidOut"))).containsExactly(-850L, 100L);
    }

    @Test
    void aClaimIsExplainedYearsLaterAsItWasPaidWithWhatWasPutRightSince() {
        Account account = bank.newAccountWith(EARNS_1000);
        bank.clock().set("2023-08-16");
        JsonNode trace = account.quote().expect(200).json().path("trace");
        String claimId = account.claim().expect(201).text("claimId");
        correct(account, "OUT", EARNS_500, "2023-08-15");
        bank.clock().set("2033-08-16");
        JsonNode claim = explained(account, claimId);
        assertThat(claim.path("trace")).isEqualTo(trace);
        assertThat(claim.path("gross").asLong()).isEqualTo(1_000);
        assertThat(claim.path("taxProfile").asText()).isEqualTo("RESIDENT");
        assertThat(claim.path("occasion").asText()).isEqualTo("CLAIM");
        JsonNode correction = claim.path("corrections").get(0);
        assertThat(correction.path("gross").asLong()).isEqualTo(-500);
        assertThat(correction.path("net").asLong()).isEqualTo(-420);
        assertThat(correction.path("settledOn").isNull()).isTrue();
        Caller stranger = bank.newAccount().owner().caller();
        stranger.get("/interest/claims/" + claimId).refused(404, "CLAIM_NOT_FOUND");
        bank.auditor().caller().get("/interest/claims/" + claimId).expect(200);
        bank.auditor().caller().get("/interest/claims/x").refused(404, "CLAIM_NOT_FOUND");
    }

    @Test
    void storedClaimsComputedAgainGiveTheSameWonCorrectionsIncluded() {
        bank.clock().set("2019-03-04");
        Account account = bank.newAccountWith(EARNS_1000);
        bank.clock().set("2019-03-05");
        account.claim().expect(201);
        correct(account, "OUT", EARNS_500, "2019-03-04");
        Answer again = recompute("2019-03-05", "2019-03-05").expect(200);
        assertThat(again.won("checked")).isEqualTo(1);
        assertThat(again.json().path("differences")).isEmpty();
    }

    @Test
    void aClaimThatWasNotPaidAsItIsComputedIsReported() {
        bank.clock().set("2019-04-04");
        Account account = bank.newAccountWith(EARNS_1000);
        bank.clock().set("2019-04-05");
        account.claim().expect(201);
        String spoil =
                "update accounting.closing_balance set balance = %d where account_number = %s and day = '2019-04-04'";
        bank.books().execute(spoil.formatted(EARNS_500, account.number()));
        Answer again = recompute("2019-04-05", "2019-04-05").expect(200);
        bank.books().execute(spoil.formatted(EARNS_1000, account.number()));
        assertThat(again.won("checked")).isEqualTo(1);
        JsonNode difference = again.json().path("differences").get(0);
        assertThat(difference.path("accountNumber").asText()).isEqualTo(account.number());
        assertThat(difference.path("paidGross").asLong()).isEqualTo(1_000);
        assertThat(difference.path("recomputedGross").asLong()).isEqualTo(500);
        assertThat(difference.path("recomputedNet").asLong()).isEqualTo(430);
    }

    @Test
    void recomputationIsForOperatorsAndAuditorsAndForAPeriod() {
        recompute("2019-04-05", "2019-04-04").refused(400, "INVALID_REQUEST");
        recompute("x", "2019-04-04").refused(400, "INVALID_REQUEST");
        bank.teller()
                .caller()
                .get("/interest/recomputations?from=2019-04-05&through=2019-04-05")
                .expect(403);
    }

    @Test
    void afterAnyMixOfCorrectionsTheSumPaidIsThatOfABankThatKnewTheTruth() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        System.out.println("CorrectedInterestTest: -Djigeum.test.seed=" + seed);
        new CorrectedHistory(seed).liveAndCompare();
    }

    private Account paidOn(String day, long balance) {
        Account account = bank.newAccountWith(balance);
        bank.clock().set(day);
        account.claim().expect(201);
        return account;
    }

    private Answer correct(Account account, String direction, long amount, String valueDay) {
        return bank.secondTeller()
                .approve(bank.teller().propose(account, direction, amount, valueDay))
                .expect(200);
    }

    private JsonNode explained(Account account, String claimId) {
        return account.owner()
                .caller()
                .get("/interest/claims/" + claimId)
                .expect(200)
                .json();
    }

    private Answer recompute(String from, String through) {
        return bank.operator().caller().get("/interest/recomputations?from=" + from + "&through=" + through);
    }
}
