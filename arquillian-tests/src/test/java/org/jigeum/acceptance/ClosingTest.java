package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing an account: the last interest, the rest, and the end of it. */
@ArquillianTest
@Order(54)
class ClosingTest {

    private static final String CHECK_VIOLATION = "23514";

    private final Bank bank = new Bank();
    private final Teller teller = bank.teller();
    private final Teller checker = bank.secondTeller();

    private Account account;

    @BeforeEach
    void anAccountWithADayOfInterest() {
        account = accountSinceYesterdayWith(50_000_000);
    }

    private Account accountSinceYesterdayWith(long balance) {
        bank.clock().set("2023-08-15");
        Account opened = bank.newAccountWith(balance);
        bank.clock().set("2023-08-16");
        return opened;
    }

    @Test
    void theLastInterestIsPaidAndTheRestPaidOut() {
        Answer closed = teller.close(account).expect(201);
        assertThat(closed.text("accountNumber")).isEqualTo(account.number());
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.text("businessDay")).isEqualTo("2023-08-16");
        assertThat(closed.won("gross")).isEqualTo(2_739);
        assertThat(closed.won("incomeTax")).isEqualTo(380);
        assertThat(closed.won("localIncomeTax")).isEqualTo(30);
        assertThat(closed.won("adjustment")).isZero();
        assertThat(closed.won("paidOut")).isEqualTo(50_002_329);
        assertThat(closed.won("balance")).isZero();
        JsonNode entry = account.entries().get(0);
        assertThat(entry.path("kind").asText()).isEqualTo("WITHDRAWAL");
        assertThat(entry.path("entryId").asText()).isEqualTo(closed.text("entryId"));
        assertThat(bank.auditor().journalLines(closed.text("journalId")))
                .containsExactlyInAnyOrder("CUSTOMER_DEPOSITS Dr 50002329", "CLEARING Cr 50002329");
        assertThat(account.show().text("status")).isEqualTo("CLOSED");
        assertThat(bank.books()
                        .rows("select closed_on from accounting.account where number = " + account.number())
                        .get(0)
                        .get("closed_on"))
                .hasToString("2023-08-16");
        assertTheLedgerIsRight();
    }

    @Test
    void anEmptyAccountIsClosedWithoutAnEntry() {
        Account empty = bank.newAccount();
        Answer closed = teller.close(empty).expect(201);
        assertThat(closed.won("gross")).isZero();
        assertThat(closed.won("paidOut")).isZero();
        assertThat(closed.json().path("entryId").isNull()).isTrue();
        assertThat(closed.json().path("journalId").isNull()).isTrue();
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.show().text("status")).isEqualTo("CLOSED");
    }

    @Test
    void anAccountIsClosedOnTheDayItIsOpenedWithoutInterest() {
        Account fresh = bank.newAccountWith(50_000_000);
        Answer closed = teller.close(fresh).expect(201);
        assertThat(closed.won("gross")).isZero();
        assertThat(closed.won("paidOut")).isEqualTo(50_000_000);
    }

    @Test
    void aClosedAccountAnswersHistoryAndNothingMoves() {
        Account friend = bank.newAccountWith(10);
        Answer deposit = teller.deposit(account, 5).expect(201);
        teller.close(account).expect(201);
        assertThat(account.entries()).hasSize(4);
        assertThat(account.claims()).hasSize(1);
        List<Answer> refused = List.of(
                teller.deposit(account, 1),
                teller.withdraw(account, 1),
                teller.transfer(friend, account, 1),
                teller.transfer(account, friend, 1),
                teller.caller().post(account.interestPath() + "/claims"),
                teller.propose(account, "IN", 1, "2023-08-15"),
                teller.reverse(account, deposit.text("entryId")),
                teller.close(account));
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.refused(422, "NOT_PERMITTED").json().path("states"))
                    .extracting(JsonNode::asText)
                    .containsExactly("CLOSED");
        });
        account.claim().refused(422, "NOT_PERMITTED");
        account.quote().refused(422, "NOT_PERMITTED");
        assertThat(account.entries()).hasSize(4);
        assertTheLedgerIsRight();
    }

    @Test
    void aRequestSentAgainGetsItsFirstAnswer() {
        String key = Caller.newKey();
        Answer closed = teller.close(account, key).expect(201);
        assertThat(teller.close(account, key).body()).isEqualTo(closed.body());
        teller.caller()
                .request("POST", account.path() + "/closing")
                .json(Map.of("channel", "BRANCH"))
                .send()
                .refused(400, "IDEMPOTENCY_KEY_MISSING");
        teller.caller().post(account.path() + "/closing", Map.of()).refused(400, "INVALID_REQUEST");
        Account missing = new Account("999999999991", account.owner(), account.product());
        teller.close(missing).refused(404, "ACCOUNT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYMENT_STOP", "SEIZED", "PLEDGED", "DORMANT", "DEPOSIT_STOP", "WITHDRAWAL_STOP"})
    void whatForbidsInterestOrMoneyOutForbidsTheClosing(String restriction) {
        bank.operator().restrict(account, restriction).expect(200);
        Answer refusal = teller.close(account).refused(422, "NOT_PERMITTED");
        assertThat(refusal.json().path("states")).extracting(JsonNode::asText).containsExactly(restriction);
        bank.operator().restrict(account).expect(200);
        teller.close(account).expect(201);
    }

    @Test
    void aStandingOfTheOwnerForbidsItToo() {
        bank.operator().changeStanding(account.owner(), "DECEASED").expect(200);
        teller.close(account).refused(422, "NOT_PERMITTED");
    }

    @Test
    void aLimitAccountIsClosedUpToItsDailyLimit() {
        Account rich = accountSinceYesterdayWith(1_000_001);
        Account poor = accountSinceYesterdayWith(999_946);
        bank.operator().restrict(rich, "LIMITED").expect(200);
        bank.operator().restrict(poor, "LIMITED").expect(200);
        teller.close(rich).refused(422, "NOT_PERMITTED");
        assertThat(teller.close(poor).expect(201).won("paidOut")).isEqualTo(1_000_000);
    }

    /** A million earns 54 won a day, which lift what is paid out above the limit: nothing of it happens. */
    @Test
    void interestThatLiftsALimitAccountAboveItsLimitIsNotPaidEither() {
        Account limited = accountSinceYesterdayWith(1_000_000);
        bank.operator().restrict(limited, "LIMITED").expect(200);
        String key = Caller.newKey();
        Answer refusal = teller.close(limited, key).refused(422, "NOT_PERMITTED");
        assertThat(refusal.json().path("states")).extracting(JsonNode::asText).containsExactly("LIMITED");
        assertThat(limited.balance()).isEqualTo(1_000_000);
        assertThat(limited.claims()).isEmpty();
        assertThat(limited.entries()).hasSize(1);
        bank.operator().restrict(limited).expect(200);
        assertThat(teller.close(limited, key).body()).as("the first answer").isEqualTo(refusal.body());
        assertThat(teller.close(limited).expect(201).won("paidOut")).isEqualTo(1_000_054);
    }

    /** The 15th was paid with 2,739 (2,329 after tax) for money that was never there. */
    @Test
    void whoOwesInterestPaysItInBeforeTheAccountIsClosed() {
        String deposit = account.entries().get(0).path("entryId").asText();
        account.claim().expect(201);
        teller.withdraw(account, 2_329).expect(201);
        checker.approve(teller.reverse(account, deposit)).expect(200);
        assertThat(account.balance()).isZero();
        assertThat(teller.close(account).refused(422, "INTEREST_OWED").text("detail"))
                .contains("2329");
        assertThat(account.show().text("status")).isEqualTo("ACTIVE");
        teller.deposit(account, 2_329).expect(201);
        Answer closed = teller.close(account).expect(201);
        assertThat(closed.won("adjustment")).isEqualTo(-2_329);
        assertThat(closed.won("paidOut")).isZero();
        assertThat(closed.json().path("entryId").isNull()).isTrue();
        assertTheLedgerIsRight();
    }

    @Test
    void proposedCorrectionsAreDecidedFirstOnEitherSideOfATransfer() {
        Account friend = bank.newAccountWith(1);
        teller.transfer(account, friend, 100).expect(201);
        Answer proposal =
                teller.reverse(account, account.entries().get(0).path("entryId").asText());
        teller.close(account).refused(409, "CORRECTION_PENDING");
        teller.close(friend).refused(409, "CORRECTION_PENDING");
        checker.reject(proposal).expect(200);
        teller.close(account).expect(201);
        teller.close(friend).expect(201);
    }

    @Test
    void whatWentToAClosedAccountIsNotReversed() {
        Account friend = bank.newAccountWith(1);
        teller.transfer(account, friend, 100).expect(201);
        teller.close(friend).expect(201);
        teller.reverse(account, account.entries().get(0).path("entryId").asText())
                .refused(422, "NOT_PERMITTED");
    }

    @RepeatedTest(4)
    void aDepositAtTheSameTimeIsPaidOutOrRefused() {
        List<Answer> answers = AtOnce.call(2, i -> i == 0 ? teller.close(account) : teller.deposit(account, 5));
        boolean depositFirst = answers.get(1).status() == 201;
        assertThat(answers.get(0).expect(201).won("paidOut")).isEqualTo(50_002_329 + (depositFirst ? 5 : 0));
        if (!depositFirst) {
            answers.get(1).refused(422, "NOT_PERMITTED");
        }
        assertThat(account.balance()).isZero();
        assertTheLedgerIsRight();
    }

    @RepeatedTest(4)
    void aProposalAtTheSameTimeIsOpenOrRefused() {
        List<Answer> answers =
                AtOnce.call(2, i -> i == 0 ? teller.close(account) : checker.propose(account, "IN", 5, "2023-08-15"));
        if (answers.get(0).status() == 201) {
            answers.get(1).refused(422, "NOT_PERMITTED");
        } else {
            answers.get(0).refused(409, "CORRECTION_PENDING");
            answers.get(1).expect(201);
        }
    }

    @Test
    void ofManyClosingsOneIsGood() {
        List<Answer> answers = AtOnce.call(8, i -> teller.close(account));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(422, "NOT_PERMITTED"));
        assertThat(account.claims()).hasSize(1);
        assertTheLedgerIsRight();
    }

    @Test
    void theDatabaseKeepsClosedAccountsEmpty() {
        String close = "update accounting.account set status = 'CLOSED', closed_on = date '2023-08-16' where number = ";
        assertThat(bank.books().refusalOf(close + account.number())).isEqualTo(CHECK_VIOLATION);
        teller.close(account).expect(201);
        assertThat(bank.books()
                        .refusalOf("update accounting.account set balance = 1 where number = " + account.number()))
                .isEqualTo(CHECK_VIOLATION);
    }

    private void assertTheLedgerIsRight() {
        Passbook passbook = Passbook.of(account).chains();
        assertThat(bank.books().closingBalances(account)).isEqualTo(passbook.closingBalances());
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }
}
