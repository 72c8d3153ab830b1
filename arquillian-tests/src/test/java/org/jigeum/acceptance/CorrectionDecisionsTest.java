package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

/** Who decides about a correction, once; and reversals, which need the same two persons. */
@ArquillianTest
@Order(53)
class CorrectionDecisionsTest {

    private static final String CHECK_VIOLATION = "23514";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String RESTRICT_VIOLATION = "23001";

    private final Bank bank = new Bank();
    private final Teller maker = bank.teller();
    private final Teller checker = bank.secondTeller();

    private Account account;

    @BeforeEach
    void anAccount() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(10_000);
        bank.clock().set("2023-08-18");
    }

    @Test
    void whoProposedItNeitherApprovesNorRejectsItWhateverTheirRole() {
        Answer proposal = maker.propose(account, "IN", 1, "2023-08-15");
        maker.approve(proposal).refused(422, "SAME_PERSON");
        maker.reject(proposal).refused(422, "SAME_PERSON");
        new Teller(Caller.of("teller-1", "operator")).approve(proposal).refused(422, "SAME_PERSON");
        assertThat(account.balance()).isEqualTo(10_000);
    }

    @Test
    void anOperatorMayApprove() {
        Answer proposal = maker.propose(account, "IN", 1, "2023-08-15");
        Answer approved = new Teller(bank.operator().caller()).approve(proposal).expect(200);
        assertThat(approved.text("decidedBy")).isEqualTo("operator-1");
    }

    @Test
    void whoApprovedItAndAsksAgainGetsTheSameAnswer() {
        Answer proposal = maker.propose(account, "IN", 1, "2023-08-15");
        Answer approved = checker.approve(proposal).expect(200);
        maker.deposit(account, 5).expect(201);
        assertThat(checker.approve(proposal).expect(200).body()).isEqualTo(approved.body());
        assertThat(maker.caller()
                        .get("/accounting/corrections/" + approved.text("correctionId"))
                        .body())
                .isEqualTo(approved.body());
        assertThat(account.balance()).isEqualTo(10_006);
    }

    @Test
    void whatIsDecidedIsDecided() {
        Answer approved = maker.propose(account, "IN", 1, "2023-08-15");
        checker.approve(approved).expect(200);
        checker.reject(approved).refused(409, "ALREADY_DECIDED");
        new Teller(bank.operator().caller()).approve(approved).refused(409, "ALREADY_DECIDED");
        Answer rejected = maker.propose(account, "IN", 1, "2023-08-15");
        Answer rejection = checker.reject(rejected).expect(200);
        assertThat(rejection.text("status")).isEqualTo("REJECTED");
        assertThat(rejection.text("rejectionReason")).isEqualTo("증빙 없음");
        assertThat(checker.reject(rejected).expect(200).body()).isEqualTo(rejection.body());
        checker.approve(rejected).refused(409, "ALREADY_DECIDED");
        assertThat(account.balance()).isEqualTo(10_001);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String id : List.of("999999999", "0", "x", "-1", "99999999999999999999")) {
            Caller caller = checker.caller();
            caller.get("/accounting/corrections/" + id).refused(404, "CORRECTION_NOT_FOUND");
            caller.request("POST", "/accounting/corrections/" + id + "/approval")
                    .send()
                    .refused(404, "CORRECTION_NOT_FOUND");
            maker.reverse(account, id).refused(404, "ENTRY_NOT_FOUND");
        }
        Account other = bank.newAccountWith(1);
        maker.reverse(account, entryId(other)).refused(404, "ENTRY_NOT_FOUND");
        Account missing = new Account("999999999991", account.owner(), account.product());
        maker.reverse(missing, entryId(account)).refused(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void correctionsAreListedByStatusAndAccountPageByPage() {
        Account other = bank.newAccount();
        String transferred = maker.transfer(account, other, 10).expect(201).text("entryId");
        String first = maker.propose(account, "IN", 1, "2023-08-15").text("correctionId");
        Answer second = maker.propose(account, "IN", 2, "2023-08-15");
        String third = maker.reverse(account, transferred).expect(201).text("correctionId");
        checker.approve(second).expect(200);
        assertThat(listed(account, "")).containsExactly(third, second.text("correctionId"), first);
        assertThat(listed(account, "&status=PROPOSED")).containsExactly(third, first);
        assertThat(listed(account, "&status=APPROVED")).containsExactly(second.text("correctionId"));
        assertThat(listed(account, "&status=REJECTED")).isEmpty();
        assertThat(listed(other, "")).as("either side of a transfer").containsExactly(third);
        checker.caller().get("/accounting/corrections?status=OPEN").refused(400, "INVALID_REQUEST");
        checker.caller().get("/accounting/corrections?accountNumber=1").refused(400, "INVALID_REQUEST");
    }

    private List<String> listed(Account of, String filter) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            Answer page = bank.auditor()
                    .caller()
                    .get("/accounting/corrections?limit=2&accountNumber=" + of.number() + filter + after)
                    .expect(200);
            page.items().forEach(item -> ids.add(item.path("correctionId").asText()));
            after = page.json().path("next").isNull() ? "" : "&after=" + page.text("next");
        } while (!after.isEmpty());
        return ids;
    }

    @Test
    void aDepositIsReversedOnceWithItsOwnValueDay() {
        Answer proposal = maker.reverse(account, entryId(account)).expect(201);
        assertThat(proposal.text("kind")).isEqualTo("REVERSAL");
        assertThat(proposal.text("direction")).isEqualTo("OUT");
        assertThat(proposal.won("amount")).isEqualTo(10_000);
        assertThat(proposal.text("valueDay")).isEqualTo("2023-08-15");
        assertThat(proposal.text("reversedEntryId")).isEqualTo(entryId(account));
        maker.reverse(account, entryId(account)).refused(409, "ALREADY_REVERSED");
        Answer approved = checker.approve(proposal).expect(200);
        assertThat(approved.won("balance")).isZero();
        assertThat(account.entries().get(0).path("kind").asText()).isEqualTo("REVERSAL_OUT");
        Answer journal = bank.auditor().journal(approved.text("journalId"));
        assertThat(journal.text("kind")).isEqualTo("REVERSAL");
        assertThat(journal.text("reversesJournalId")).isEqualTo(proposal.text("reversedJournalId"));
        assertThat(bank.auditor().journalLines(approved.text("journalId")))
                .containsExactlyInAnyOrder("CUSTOMER_DEPOSITS Dr 10000", "CLEARING Cr 10000");
        assertThat(bank.books().closingBalances(account)).containsExactly("2023-08-15 0");
        maker.reverse(account, proposal.text("reversedEntryId")).refused(409, "ALREADY_REVERSED");
        assertTheLedgerIsRight(account);
    }

    @Test
    void aWithdrawalAndACorrectionAreReversedToo() {
        String withdrawal = maker.withdraw(account, 10_000).expect(201).text("entryId");
        Answer correction = checker.approve(maker.propose(account, "IN", 300, "2023-08-16"));
        bank.clock().set("2023-08-19");
        assertThat(checker.approve(maker.reverse(account, withdrawal)).won("balance"))
                .isEqualTo(10_300);
        assertThat(checker.approve(maker.reverse(account, correction.text("entryId")))
                        .won("balance"))
                .isEqualTo(10_000);
        assertThat(bank.books().closingBalances(account))
                .containsExactly("2023-08-15 10000", "2023-08-16 10000", "2023-08-18 10000");
        assertTheLedgerIsRight(account);
    }

    @Test
    void aTransferIsReversedOnBothAccountsWhicheverSideAsks() {
        Account friend = bank.newAccountWith(1);
        maker.transfer(account, friend, 4_000).expect(201);
        bank.clock().set("2023-08-20");
        Answer proposal = maker.reverse(friend, entryId(friend)).expect(201);
        assertThat(proposal.text("otherAccountNumber")).isEqualTo(account.number());
        maker.reverse(account, entryId(account)).refused(409, "ALREADY_REVERSED");
        Answer approved = checker.approve(proposal).expect(200);
        assertThat(approved.won("balance")).isEqualTo(1);
        assertThat(account.balance()).isEqualTo(10_000);
        JsonNode back = account.entries().get(0);
        assertThat(back.path("kind").asText()).isEqualTo("REVERSAL_IN");
        assertThat(back.path("journalId").asText()).isEqualTo(approved.text("journalId"));
        assertThat(back.path("valueDay").asText()).isEqualTo("2023-08-18");
        assertTheLedgerIsRight(account);
        assertTheLedgerIsRight(friend);
    }

    @Test
    void whatTheReceiverHasSpentIsNotReversed() {
        Account friend = bank.newAccount();
        maker.transfer(account, friend, 4_000).expect(201);
        maker.withdraw(friend, 1).expect(201);
        Answer proposal = maker.reverse(account, entryId(account));
        assertThat(checker.approve(proposal)
                        .refused(422, "INSUFFICIENT_BALANCE")
                        .text("detail"))
                .contains(friend.number(), "2023-08-18");
        assertThat(account.balance()).isEqualTo(6_000);
        assertThat(friend.balance()).isEqualTo(3_999);
        maker.deposit(friend, 1).expect(201);
        checker.approve(proposal).expect(200);
        assertTheLedgerIsRight(account);
        assertTheLedgerIsRight(friend);
    }

    @Test
    void interestAndReversalsAreNotReversed() {
        Account rich = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-19");
        rich.claim().expect(201);
        maker.reverse(rich, entryId(rich)).refused(422, "NOT_REVERSIBLE");
        checker.approve(maker.reverse(account, entryId(account))).expect(200);
        maker.reverse(account, entryId(account)).refused(422, "NOT_REVERSIBLE");
    }

    @Test
    void aReversalThatWasRejectedMayBeProposedAgain() {
        checker.reject(maker.reverse(account, entryId(account))).expect(200);
        checker.approve(maker.reverse(account, entryId(account))).expect(200);
        assertThat(account.balance()).isZero();
    }

    @Test
    void theDatabaseRefusesASelfApprovalASecondReversalAndAChangeOfWhatIsDecided() {
        Answer reversal = maker.reverse(account, entryId(account));
        String approve = """
                update accounting.correction set decision = 'APPROVED', decided_by = '%s', decided_at = proposed_at,
                  journal_id = 1, entry_id = 1 where correction_id = %s""";
        String id = reversal.text("correctionId");
        assertThat(bank.books().refusalOf(approve.formatted("teller-1", id))).isEqualTo(CHECK_VIOLATION);
        assertThat(bank.books().refusalOf(approve.formatted("teller-2", id))).isEqualTo("not refused");
        assertThat(bank.books().refusalOf(copyOf(id))).isEqualTo(UNIQUE_VIOLATION);
        String change = "update accounting.correction set amount = 1 where correction_id = " + id;
        assertThat(bank.books().refusalOf(change)).isEqualTo(RESTRICT_VIOLATION);
        checker.reject(reversal).expect(200);
        assertThat(bank.books().refusalOf(copyOf(id))).isEqualTo("not refused");
        assertThat(bank.books().refusalOf(approve.formatted("teller-2", id))).isEqualTo(RESTRICT_VIOLATION);
        assertThat(bank.books().refusalOf("delete from accounting.correction")).isEqualTo(RESTRICT_VIOLATION);
        assertThat(bank.books().refusalOf("truncate accounting.correction")).isEqualTo(RESTRICT_VIOLATION);
    }

    private static String copyOf(String id) {
        return """
                insert into accounting.correction (correction_id, kind, account_number, direction, amount, value_day,
                  reversed_entry_id, reversed_journal_id, reason, proposed_by, proposed_at)
                select nextval('accounting.correction_id'), kind, account_number, direction, amount, value_day,
                  reversed_entry_id, reversed_journal_id, reason, proposed_by, proposed_at
                from accounting.correction where correction_id = %s""".formatted(id);
    }

    private static String entryId(Account of) {
        return of.entries().get(0).path("entryId").asText();
    }

    private void assertTheLedgerIsRight(Account of) {
        Passbook passbook = Passbook.of(of).chains();
        assertThat(bank.books().closingBalances(of)).isEqualTo(passbook.closingBalances());
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }
}
