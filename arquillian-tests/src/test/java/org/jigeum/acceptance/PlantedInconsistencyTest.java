package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Tampering;
import org.jigeum.acceptance.history.SpoiltBooks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One inconsistency of each kind in the ledger and the accounts, made behind the bank's back: each is found, named. */
@ArquillianTest
@Order(25)
class PlantedInconsistencyTest {

    private final Bank bank = new Bank();
    private final SpoiltBooks books = SpoiltBooks.ofThreeDays();
    private final Account account = books.account();

    @Test
    void aJournalWhoseDebitsAndCreditsDiffer() {
        String journal = books.journal("DEPOSIT");
        books.plant("accounting.journal_line", "journal_id = " + journal, "set debit = debit + 1", "debit > 0");
        assertThat(books.violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("50000001 50000000 The debits and the credits of the journal differ.");
        assertThat(books.found().violations())
                .anyMatch(violation -> violation.subject().isEmpty()
                        && violation.detail().equals("The debits and the credits of the whole ledger differ."));
    }

    @Test
    void aJournalWithoutLines() {
        String journal = books.journal("DEPOSIT");
        String rows = "journal_id = " + journal;
        books.plant(
                Tampering.with("accounting.journal_line", rows, "delete from accounting.journal_line where " + rows));
        assertThat(books.violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("null null The journal has no lines.");
        assertThat(books.violations("DEPOSITS_EQUAL_BALANCES", "accountNumber", account.number()))
                .containsExactly("-997671 49002329 The balance is not what the ledger has of the account.");
    }

    @Test
    void linesWithoutAJournal() {
        String journal = books.journal("DEPOSIT");
        String rows = "journal_id = " + journal;
        books.plant(Tampering.with("accounting.journal", rows, "delete from accounting.journal where " + rows));
        assertThat(books.violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("50000000 50000000 The lines have no journal.");
    }

    @Test
    void aReversalThatDoesNotMirrorItsOriginal() {
        String original = books.journal("DEPOSIT");
        String journal = bank.secondTeller()
                .approve(bank.teller()
                        .reverse(
                                account,
                                books.entry("WITHDRAWAL").path("entryId").asText()))
                .expect(200)
                .text("journalId");
        books.plant(
                "accounting.journal_line",
                "journal_id = " + journal,
                "set debit = case when debit > 0 then debit + 1 else 0 end,"
                        + " credit = case when credit > 0 then credit + 1 else 0 end",
                "true");
        assertThat(books.violations("REVERSALS_MIRROR_ORIGINALS", "journalId", journal))
                .containsExactly("null null The reversal does not mirror journal " + books.journal("WITHDRAWAL"));
        assertThat(books.violations("REVERSALS_MIRROR_ORIGINALS", "journalId", original))
                .isEmpty();
        assertThat(books.violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .isEmpty();
    }

    @Test
    void aBalanceThatWasChanged() {
        books.plant("accounting.account", "number = " + account, "set balance = balance + 1", "true");
        assertThat(books.violations("DEPOSITS_EQUAL_BALANCES", "accountNumber", account.number()))
                .containsExactly("49002329 49002330 The balance is not what the ledger has of the account.");
        assertThat(books.violations("PASSBOOKS_EXPLAIN_BALANCES", "accountNumber", account.number()))
                .containsExactly("49002329 49002330 The balance is not that of the last entry.");
        assertThat(books.found().violations())
                .anyMatch(violation ->
                        violation.subject().isEmpty() && violation.invariant().equals("DEPOSITS_EQUAL_BALANCES"));
    }

    @Test
    void anEntryThatIsMissing() {
        JsonNode entry = books.entry("INTEREST");
        String rows = "account_number = " + account + " and entry_id = "
                + entry.path("entryId").asText();
        books.plant(Tampering.with(
                "accounting.passbook_entry", rows, "delete from accounting.passbook_entry where " + rows));
        assertThat(books.violations(
                        "PASSBOOKS_EXPLAIN_BALANCES",
                        "journalId",
                        entry.path("journalId").asText()))
                .containsExactly("2329 null The journal has a line of the account, the passbook no entry.");
        assertThat(books.violations(
                        "PASSBOOKS_EXPLAIN_BALANCES",
                        "entryId",
                        books.entry("WITHDRAWAL").path("entryId").asText()))
                .containsExactly("49000000 49002329 The balance of the entry does not follow from the one before.");
    }

    @Test
    void anEntryWhoseBalanceDoesNotFollow() {
        String entry = books.entry("INTEREST").path("entryId").asText();
        books.plant(
                "accounting.passbook_entry",
                "account_number = " + account,
                "set balance = balance + 1",
                "entry_id = " + entry);
        assertThat(books.violations("PASSBOOKS_EXPLAIN_BALANCES", "entryId", entry))
                .containsExactly("50002329 50002330 The balance of the entry does not follow from the one before.");
    }

    @Test
    void aClosingBalanceThatIsWrong() {
        books.plant(
                "accounting.closing_balance",
                "account_number = " + account,
                "set balance = balance - 1",
                "day = '2023-08-02'");
        assertThat(books.violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly(
                        "50002329 50002328 The closing balance is not the one before and the entries of the day.");
        assertThat(books.about("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number())
                        .get(0)
                        .isAbout("day", "2023-08-02"))
                .isTrue();
    }

    @Test
    void aClosingBalanceThatIsMissing() {
        String rows = "account_number = " + account + " and day = '2023-08-02'";
        books.plant(Tampering.with(
                "accounting.closing_balance", rows, "delete from accounting.closing_balance where " + rows));
        assertThat(books.violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly("50002329 null The closing balance is missing.");
    }

    @Test
    void aClosingBalanceThatShouldNotBe() {
        books.plant(Tampering.with(
                "accounting.closing_balance",
                "account_number = " + account,
                "insert into accounting.closing_balance values (" + account + ", '2023-07-31', 1)"));
        assertThat(books.violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly("null 1 No entry has its value on the day of the closing balance.");
    }
}
