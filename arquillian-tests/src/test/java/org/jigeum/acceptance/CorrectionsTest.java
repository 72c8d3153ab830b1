package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

/** Corrections: one person proposes, another approves, and the past counts as it should have been. */
@ArquillianTest
@Order(52)
class CorrectionsTest {

    private static final long BALANCE = 50_000_000;

    private final Bank bank = new Bank();
    private final Teller maker = bank.teller();
    private final Teller checker = bank.secondTeller();

    private Account account;

    @BeforeEach
    void anAccountWithFiveDaysOfHistory() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-17");
        maker.deposit(account, 1_000).expect(201);
        bank.clock().set("2023-08-19");
        maker.withdraw(account, 400).expect(201);
        bank.clock().set("2023-08-20");
    }

    @Test
    void aProposalPostsNothing() {
        Answer proposal = maker.propose(account, "IN", 250, "2023-08-16").expect(201);
        assertThat(proposal.text("kind")).isEqualTo("CORRECTION");
        assertThat(proposal.text("status")).isEqualTo("PROPOSED");
        assertThat(proposal.text("accountNumber")).isEqualTo(account.number());
        assertThat(proposal.text("direction")).isEqualTo("IN");
        assertThat(proposal.won("amount")).isEqualTo(250);
        assertThat(proposal.text("valueDay")).isEqualTo("2023-08-16");
        assertThat(proposal.text("reason")).isEqualTo("창구 착오");
        assertThat(proposal.text("proposedBy")).isEqualTo("teller-1");
        for (String open : List.of("decidedBy", "journalId", "entryId", "businessDay", "balance", "reversedEntryId")) {
            assertThat(proposal.json().path(open).isNull()).as(open).isTrue();
        }
        assertThat(account.balance()).isEqualTo(BALANCE + 600);
        assertThat(account.entries()).hasSize(3);
    }

    @Test
    void whatAnotherPersonApprovesIsPostedTodayWithTheValueOfThePast() {
        Answer approved =
                checker.approve(maker.propose(account, "IN", 250, "2023-08-16")).expect(200);
        assertThat(approved.text("status")).isEqualTo("APPROVED");
        assertThat(approved.text("decidedBy")).isEqualTo("teller-2");
        assertThat(approved.text("businessDay")).isEqualTo("2023-08-20");
        assertThat(approved.won("balance")).isEqualTo(BALANCE + 850);
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("entryId").asText()).isEqualTo(approved.text("entryId"));
        assertThat(entry.path("journalId").asText()).isEqualTo(approved.text("journalId"));
        assertThat(entry.path("kind").asText()).isEqualTo("CORRECTION_IN");
        assertThat(entry.path("businessDay").asText()).isEqualTo("2023-08-20");
        assertThat(entry.path("valueDay").asText()).isEqualTo("2023-08-16");
        assertThat(bank.auditor().journalLines(approved.text("journalId")))
                .containsExactlyInAnyOrder("CLEARING Dr 250", "CUSTOMER_DEPOSITS Cr 250");
        assertThat(bank.auditor()
                        .journal(approved.text("journalId"))
                        .json()
                        .path("reversesJournalId")
                        .isNull())
                .isTrue();
        assertThat(bank.books().closingBalances(account))
                .containsExactly(
                        "2023-08-15 50000000", "2023-08-16 50000250", "2023-08-17 50001250", "2023-08-19 50000850");
        assertTheLedgerIsRight();
    }

    @Test
    void whatIsTakenAwayIsBookedTheOtherWayRound() {
        Answer approved = checker.approve(maker.propose(account, "OUT", 600, "2023-08-17"))
                .expect(200);
        assertThat(approved.won("balance")).isEqualTo(BALANCE);
        assertThat(account.entries().get(0).path("kind").asText()).isEqualTo("CORRECTION_OUT");
        assertThat(bank.auditor().journalLines(approved.text("journalId")))
                .containsExactlyInAnyOrder("CUSTOMER_DEPOSITS Dr 600", "CLEARING Cr 600");
        assertThat(bank.books().closingBalances(account))
                .containsExactly("2023-08-15 50000000", "2023-08-17 50000400", "2023-08-19 50000000");
        assertTheLedgerIsRight();
    }

    @Test
    void aCorrectionWithTheValueOfTodayIsAnEntryLikeAnyOther() {
        checker.approve(maker.propose(account, "IN", 250, "2023-08-20")).expect(200);
        assertThat(bank.books().closingBalances(account)).endsWith("2023-08-20 50000850");
        assertTheLedgerIsRight();
    }

    @Test
    void correctionsOfCorrectionsAddUpDayByDay() {
        checker.approve(maker.propose(account, "IN", 70, "2023-08-18")).expect(200);
        checker.approve(maker.propose(account, "OUT", 30, "2023-08-16")).expect(200);
        bank.clock().set("2023-08-21");
        checker.approve(maker.propose(account, "IN", 5, "2023-08-18")).expect(200);
        maker.withdraw(account, 1).expect(201);
        checker.approve(maker.propose(account, "OUT", 2, "2023-08-15")).expect(200);
        assertThat(bank.books().closingBalances(account))
                .containsExactly(
                        "2023-08-15 49999998",
                        "2023-08-16 49999968",
                        "2023-08-17 50000968",
                        "2023-08-18 50001043",
                        "2023-08-19 50000643",
                        "2023-08-21 50000642");
        assertTheLedgerIsRight();
    }

    /** 50,000,000 for a day is 2,739.7; with 18,250,000 more, of which each million earns 54.8 a day, 3,739.7. */
    @Test
    void daysThatAreNotPaidYetAreSimplyQuotedRight() {
        Account other = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-21");
        assertThat(other.quote().won("gross")).isEqualTo(2_739);
        checker.approve(maker.propose(other, "IN", 18_250_000, "2023-08-20")).expect(200);
        assertThat(other.quote().won("gross")).isEqualTo(3_739);
    }

    /** A day that was paid with 2,739 should have paid 3,739: 840 after tax, 520 and 50 instead of 380 and 30. */
    @Test
    void theInterestOfDaysThatArePaidIsPutRight() {
        Account other = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-21");
        assertThat(other.claim().expect(201).won("gross")).isEqualTo(2_739);
        bank.clock().set("2023-08-22");
        Answer approved = checker.approve(maker.propose(other, "IN", 18_250_000, "2023-08-20"))
                .expect(200);
        assertThat(approved.won("balance")).isEqualTo(BALANCE + 2_329 + 18_250_000);
        JsonNode adjustment = other.entries().get(0);
        assertThat(adjustment.path("kind").asText()).isEqualTo("INTEREST_ADJUSTMENT_IN");
        assertThat(adjustment.path("amount").longValue()).isEqualTo(840);
        assertThat(other.balance()).isEqualTo(BALANCE + 2_329 + 18_250_000 + 840);
        Passbook passbook = Passbook.of(other).chains();
        assertThat(bank.books().closingBalances(other)).isEqualTo(passbook.closingBalances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-08-14", "2023-08-21", "1999-12-31"})
    void theValueDayLiesFromTheOpeningDayToToday(String valueDay) {
        maker.propose(account, "IN", 1, valueDay).refused(422, "VALUE_DAY_OUT_OF_RANGE");
    }

    @Test
    void theOpeningDayAndTodayArePossible() {
        checker.approve(maker.propose(account, "IN", 1, "2023-08-15")).expect(200);
        checker.approve(maker.propose(account, "IN", 1, "2023-08-20")).expect(200);
    }

    @Test
    void aProposalOfTodayMayBeApprovedTomorrow() {
        Answer proposal = maker.propose(account, "IN", 1, "2023-08-20");
        bank.clock().set("2023-08-21");
        assertThat(checker.approve(proposal).expect(200).text("businessDay")).isEqualTo("2023-08-21");
        assertThat(bank.books().closingBalances(account)).endsWith("2023-08-20 50000601");
    }

    @ParameterizedTest
    @CsvSource({"2023-08-15, 2023-08-15", "2023-08-16, 2023-08-16", "2023-08-18, 2023-08-18"})
    void whatWasNotThereInThePastCannotBeTakenAway(String valueDay, String day) {
        bank.clock().set("2023-08-20");
        maker.deposit(account, 5 * BALANCE).expect(201);
        Answer proposal = maker.propose(account, "OUT", BALANCE + 1_001, valueDay);
        assertThat(checker.approve(proposal)
                        .refused(422, "INSUFFICIENT_BALANCE")
                        .text("detail"))
                .contains(day);
        assertOpenAndNothingPosted(proposal, 4);
    }

    @Test
    void theFirstDayThatWouldBeBelowZeroIsNamed() {
        maker.withdraw(account, BALANCE).expect(201);
        Answer proposal = maker.propose(account, "OUT", 1_000, "2023-08-15");
        assertThat(checker.approve(proposal)
                        .refused(422, "INSUFFICIENT_BALANCE")
                        .text("detail"))
                .contains("2023-08-20");
        maker.deposit(account, 400).expect(201);
        assertThat(checker.approve(proposal).expect(200).won("balance")).isZero();
        assertTheLedgerIsRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PAYMENT_STOP", "SEIZED", "PLEDGED", "DORMANT", "LIMITED", "DEPOSIT_STOP", "WITHDRAWAL_STOP"})
    void noRestrictionKeepsTheBankFromPuttingItsErrorRight(String restriction) {
        bank.operator().restrict(account, restriction).expect(200);
        checker.approve(maker.propose(account, "IN", 2_000_000, "2023-08-16")).expect(200);
        checker.approve(maker.propose(account, "OUT", 2_000_000, "2023-08-16")).expect(200);
        assertTheLedgerIsRight();
    }

    @Test
    void aRequestSentAgainIsOneProposal() {
        String key = Caller.newKey();
        Map<String, Object> body = Teller.correctionOf(account, "IN", 250, "2023-08-16");
        Answer first = maker.caller().post("/accounting/corrections", body, key).expect(201);
        assertThat(maker.caller().post("/accounting/corrections", body, key).body())
                .isEqualTo(first.body());
        Map<String, Object> other = Teller.correctionOf(account, "OUT", 250, "2023-08-16");
        maker.caller().post("/accounting/corrections", other, key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        maker.caller()
                .request("POST", "/accounting/corrections")
                .json(body)
                .send()
                .refused(400, "IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "accountNumber, 100000000009, 400, INVALID_REQUEST",
        "accountNumber, 999999999991, 404, ACCOUNT_NOT_FOUND",
        "direction, SIDEWAYS, 400, INVALID_REQUEST",
        "valueDay, 2023-02-30, 400, INVALID_REQUEST",
        "reason, ' ', 400, INVALID_REQUEST"
    })
    void badInputIsRefused(String field, String value, int status, String code) {
        Map<String, Object> body = new HashMap<>(Teller.correctionOf(account, "IN", 1, "2023-08-16"));
        body.put(field, value);
        maker.caller().post("/accounting/corrections", body).refused(status, code);
        body.remove(field);
        maker.caller().post("/accounting/corrections", body).refused(400, "INVALID_REQUEST");
    }

    private void assertOpenAndNothingPosted(Answer proposal, int entries) {
        assertThat(maker.caller()
                        .get("/accounting/corrections/" + proposal.text("correctionId"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("PROPOSED");
        assertThat(account.entries()).hasSize(entries);
        assertTheLedgerIsRight();
    }

    private void assertTheLedgerIsRight() {
        Passbook passbook = Passbook.of(account).chains();
        assertThat(bank.books().closingBalances(account)).isEqualTo(passbook.closingBalances());
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }
}
