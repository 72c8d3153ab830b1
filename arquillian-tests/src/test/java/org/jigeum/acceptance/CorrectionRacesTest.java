package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several who decide about a correction at once, or move the money that it is about. */
@ArquillianTest
@Order(23)
class CorrectionRacesTest {

    private static final long BALANCE = 50_000_000;
    private static final int MANY = 16;

    private final Bank bank = new Bank();
    private final Teller maker = bank.teller();
    private final Teller checker = bank.secondTeller();

    private Account account;

    @BeforeEach
    void anAccountOnTheNextDay() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
    }

    @Test
    void ofManyApprovalsByDifferentPeopleOneIsGood() {
        Answer proposal = maker.propose(account, "IN", 7, "2023-08-15");
        List<Answer> answers =
                AtOnce.call(MANY, i -> new Teller(Caller.of("checker-" + i, "operator")).approve(proposal));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(409, "ALREADY_DECIDED"));
        assertPostedOnce();
    }

    @Test
    void manyApprovalsByOnePersonArePostedOnceAndAnsweredAlike() {
        Answer proposal = maker.propose(account, "IN", 7, "2023-08-15");
        List<Answer> answers = AtOnce.call(MANY, i -> checker.approve(proposal));
        assertThat(answers)
                .extracting(Answer::toString)
                .containsOnly(answers.get(0).expect(200).toString());
        assertPostedOnce();
    }

    private void assertPostedOnce() {
        assertThat(account.balance()).isEqualTo(BALANCE + 7);
        assertThat(bank.books().closingBalances(account)).containsExactly("2023-08-15 50000007");
        assertTheLedgerIsRight(account);
    }

    @RepeatedTest(4)
    void ofAnApprovalAndARejectionOneIsGood() {
        Answer proposal = maker.propose(account, "IN", 7, "2023-08-15");
        Teller other = new Teller(bank.operator().caller());
        List<Answer> answers = AtOnce.call(2, i -> i == 0 ? checker.approve(proposal) : other.reject(proposal));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean approved = answers.get(0).status() == 200;
        assertThat(account.balance()).isEqualTo(approved ? BALANCE + 7 : BALANCE);
        assertThat(account.entries()).hasSize(approved ? 2 : 1);
    }

    /** Whoever comes first, the 15th has paid 3,739 in the end: 520 and 50 of tax, 3,169 in the account. */
    @RepeatedTest(6)
    void anApprovalAndAClaimComeToTheSameWhoeverIsFirst() {
        Answer proposal = maker.propose(account, "IN", 18_250_000, "2023-08-15");
        List<Answer> answers = AtOnce.call(2, i -> i == 0 ? checker.approve(proposal) : account.claim());
        assertThat(answers).extracting(Answer::status).containsExactly(200, 201);
        assertThat(account.balance()).isEqualTo(BALANCE + 18_250_000 + 3_169);
        assertTheLedgerIsRight(account);
    }

    @RepeatedTest(6)
    void anApprovalAndAWithdrawalDoNotBothTakeTheLastWon() {
        Answer proposal = maker.propose(account, "OUT", 1, "2023-08-15");
        List<Answer> answers =
                AtOnce.call(2, i -> i == 0 ? checker.approve(proposal) : maker.withdraw(account, BALANCE));
        if (answers.get(0).status() == 200) {
            answers.get(1).refused(422, "INSUFFICIENT_BALANCE");
            assertThat(account.balance()).isEqualTo(BALANCE - 1);
        } else {
            answers.get(0).refused(422, "INSUFFICIENT_BALANCE");
            answers.get(1).expect(201);
            assertThat(account.balance()).isZero();
        }
        assertTheLedgerIsRight(account);
    }

    @Test
    void anEntryIsProposedForReversalOnce() {
        Account friend = bank.newAccount();
        maker.transfer(account, friend, 100).expect(201);
        List<Answer> answers = AtOnce.call(MANY, i -> {
            Account side = i % 2 == 0 ? account : friend;
            return maker.reverse(side, side.entries().get(0).path("entryId").asText());
        });
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, "ALREADY_REVERSED"));
    }

    @Test
    void crosswiseReversalsAndTransfersDoNotWaitForEachOther() {
        Account friend = bank.newAccountWith(BALANCE);
        List<Answer> proposals = AtOnce.call(MANY, i -> {
            Account from = i % 2 == 0 ? account : friend;
            Account to = i % 2 == 0 ? friend : account;
            return maker.reverse(from, maker.transfer(from, to, 100).expect(201).text("entryId"));
        });
        List<Answer> answers = AtOnce.call(
                2 * MANY,
                i -> i < MANY
                        ? checker.approve(proposals.get(i))
                        : maker.transfer(i % 2 == 0 ? account : friend, i % 2 == 0 ? friend : account, 1));
        assertThat(answers.subList(0, MANY)).extracting(Answer::status).containsOnly(200);
        assertThat(answers.subList(MANY, 2 * MANY)).extracting(Answer::status).containsOnly(201);
        assertThat(account.balance()).isEqualTo(BALANCE);
        assertThat(friend.balance()).isEqualTo(BALANCE);
        assertTheLedgerIsRight(account);
        assertTheLedgerIsRight(friend);
    }

    private void assertTheLedgerIsRight(Account of) {
        Passbook passbook = Passbook.of(of).chains();
        assertThat(bank.books().closingBalances(of)).isEqualTo(passbook.closingBalances());
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }
}
