package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Reconciliation;
import org.jigeum.acceptance.bank.Reconciliation.Violation;
import org.jigeum.acceptance.bank.Tampering;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One inconsistency of each kind, made behind the bank's back: each is found and named. */
@ArquillianTest
@Order(25)
class PlantedInconsistencyTest {

    private static final String DEPOSITED = "2023-08-01";
    private static final String TODAY = "2023-08-03";
    private static final long NOBODYS = 900_000_000_000_000_000L;

    private final Bank bank = new Bank();
    private Account account;
    private Reconciliation found;

    /** 50,000,000 deposited, 2,329 of interest claimed on the next day, 1,000,000 withdrawn on the third. */
    private void live() {
        bank.clock().set(DEPOSITED);
        account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-02");
        account.claim().expect(201);
        bank.clock().set(TODAY);
        bank.teller().withdraw(account, 1_000_000).expect(201);
        bank.accrue(account.product());
    }

    @Test
    void aJournalWhoseDebitsAndCreditsDiffer() {
        live();
        String journal = journal("DEPOSIT");
        plant("accounting.journal_line", "journal_id = " + journal, "set debit = debit + 1", "debit > 0");
        assertThat(violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("50000001 50000000 The debits and the credits of the journal differ.");
        assertThat(found.violations())
                .anyMatch(violation -> violation.subject().isEmpty()
                        && violation.detail().equals("The debits and the credits of the whole ledger differ."));
    }

    @Test
    void aJournalWithoutLines() {
        live();
        String journal = journal("DEPOSIT");
        String rows = "journal_id = " + journal;
        plant(Tampering.with("accounting.journal_line", rows, "delete from accounting.journal_line where " + rows));
        assertThat(violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("null null The journal has no lines.");
        assertThat(violations("DEPOSITS_EQUAL_BALANCES", "accountNumber", account.number()))
                .containsExactly("-997671 49002329 The balance is not what the ledger has of the account.");
    }

    @Test
    void linesWithoutAJournal() {
        live();
        String journal = journal("DEPOSIT");
        String rows = "journal_id = " + journal;
        plant(Tampering.with("accounting.journal", rows, "delete from accounting.journal where " + rows));
        assertThat(violations("DEBITS_EQUAL_CREDITS", "journalId", journal))
                .containsExactly("50000000 50000000 The lines have no journal.");
    }

    @Test
    void aReversalThatDoesNotMirrorItsOriginal() {
        live();
        String original = journal("DEPOSIT");
        String journal = bank.secondTeller()
                .approve(bank.teller()
                        .reverse(account, entry("WITHDRAWAL").path("entryId").asText()))
                .expect(200)
                .text("journalId");
        plant(
                "accounting.journal_line",
                "journal_id = " + journal,
                "set debit = case when debit > 0 then debit + 1 else 0 end,"
                        + " credit = case when credit > 0 then credit + 1 else 0 end",
                "true");
        assertThat(violations("REVERSALS_MIRROR_ORIGINALS", "journalId", journal))
                .containsExactly("null null The reversal does not mirror journal " + journal("WITHDRAWAL"));
        assertThat(violations("REVERSALS_MIRROR_ORIGINALS", "journalId", original))
                .isEmpty();
        assertThat(violations("DEBITS_EQUAL_CREDITS", "journalId", journal)).isEmpty();
    }

    @Test
    void aBalanceThatWasChanged() {
        live();
        plant("accounting.account", "number = " + account, "set balance = balance + 1", "true");
        assertThat(violations("DEPOSITS_EQUAL_BALANCES", "accountNumber", account.number()))
                .containsExactly("49002329 49002330 The balance is not what the ledger has of the account.");
        assertThat(violations("PASSBOOKS_EXPLAIN_BALANCES", "accountNumber", account.number()))
                .containsExactly("49002329 49002330 The balance is not that of the last entry.");
        assertThat(found.violations())
                .anyMatch(violation ->
                        violation.subject().isEmpty() && violation.invariant().equals("DEPOSITS_EQUAL_BALANCES"));
    }

    @Test
    void anEntryThatIsMissing() {
        live();
        JsonNode entry = entry("INTEREST");
        String rows = "account_number = " + account + " and entry_id = "
                + entry.path("entryId").asText();
        plant(Tampering.with("accounting.passbook_entry", rows, "delete from accounting.passbook_entry where " + rows));
        assertThat(violations(
                        "PASSBOOKS_EXPLAIN_BALANCES",
                        "journalId",
                        entry.path("journalId").asText()))
                .containsExactly("2329 null The journal has a line of the account, the passbook no entry.");
        assertThat(violations(
                        "PASSBOOKS_EXPLAIN_BALANCES",
                        "entryId",
                        entry("WITHDRAWAL").path("entryId").asText()))
                .containsExactly("49000000 49002329 The balance of the entry does not follow from the one before.");
    }

    @Test
    void anEntryWhoseBalanceDoesNotFollow() {
        live();
        String entry = entry("INTEREST").path("entryId").asText();
        plant(
                "accounting.passbook_entry",
                "account_number = " + account,
                "set balance = balance + 1",
                "entry_id = " + entry);
        assertThat(violations("PASSBOOKS_EXPLAIN_BALANCES", "entryId", entry))
                .containsExactly("50002329 50002330 The balance of the entry does not follow from the one before.");
    }

    @Test
    void aClosingBalanceThatIsWrong() {
        live();
        plant(
                "accounting.closing_balance",
                "account_number = " + account,
                "set balance = balance - 1",
                "day = '2023-08-02'");
        assertThat(violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly(
                        "50002329 50002328 The closing balance is not the one before and the entries of the day.");
        assertThat(about("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number())
                        .get(0)
                        .isAbout("day", "2023-08-02"))
                .isTrue();
    }

    @Test
    void aClosingBalanceThatIsMissing() {
        live();
        String rows = "account_number = " + account + " and day = '2023-08-02'";
        plant(Tampering.with(
                "accounting.closing_balance", rows, "delete from accounting.closing_balance where " + rows));
        assertThat(violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly("50002329 null The closing balance is missing.");
    }

    @Test
    void aClosingBalanceThatShouldNotBe() {
        live();
        plant(Tampering.with(
                "accounting.closing_balance",
                "account_number = " + account,
                "insert into accounting.closing_balance values (" + account + ", '2023-07-31', 1)"));
        assertThat(violations("CLOSING_BALANCES_FOLLOW_ENTRIES", "accountNumber", account.number()))
                .containsExactly("null 1 No entry has its value on the day of the closing balance.");
    }

    @Test
    void aLineOfTheRegisterThatIsMissing() {
        live();
        String claim = registeredClaim();
        plantMissingLine(claim, "");
        assertThat(violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .containsExactly("410 null The register lacks the line of the payout: gross 2739, income tax 380,"
                        + " local income tax 30.");
        Violation missing =
                about("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim).get(0);
        assertThat(missing.isAbout("accountNumber", account)).isTrue();
        assertThat(missing.isAbout("journalId", journal("INTEREST"))).isTrue();
        assertThat(missing.isAbout("day", "2023-08-02")).isTrue();
    }

    @Test
    void aLineOfTheRegisterThatIsWrong() {
        live();
        String claim = registeredClaim();
        plant("accounting.withholding", "payout_id = " + claim, "set income_tax = 370", "true");
        assertThat(violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .containsExactly("410 400 The line of the register is another than the payout's: gross 2739,"
                        + " income tax 380, local income tax 30; it has gross 2739, income tax 370,"
                        + " local income tax 30, account " + account + ", 2023-08-02.");
    }

    @Test
    void aLineOfTheRegisterThatShouldNotBe() {
        live();
        String claim = registeredClaim();
        plant(Tampering.with("accounting.withholding", "payout_id = " + NOBODYS, """
                insert into accounting.withholding
                select %d, kind, account_number, customer_id, paid_on, tax_profile, gross, income_tax, local_income_tax,
                       journal_id, recorded_at
                from accounting.withholding where payout_id = %s""".formatted(NOBODYS, claim)));
        assertThat(violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", Long.toString(NOBODYS)))
                .containsExactly(
                        "null 410 The register has a line of a payout that the journal did not book: gross 2739,"
                                + " income tax 380, local income tax 30.");
    }

    @Test
    void aPayoutThatIsParkedAsADeadLetter() {
        live();
        String claim = registeredClaim();
        Tampering parked = Tampering.with("accounting.dead_letter", "payout_id = " + claim, """
                insert into accounting.dead_letter (payout_id, payload, cause, tries, parked_at)
                values (%s, '{}', 'test', 5, '2023-08-03T09:00+09:00')""".formatted(claim));
        parked.during(() -> {
            plantMissingLine(
                    claim,
                    "insert into interest.outbox values (%s, '%2$sT09:00+09:00', '%2$sT09:00+09:00')"
                            .formatted(claim, TODAY));
            return null;
        });
        assertThat(violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .singleElement()
                .asString()
                .startsWith("410 null The register lacks the line of the payout, which is parked as dead letter ")
                .endsWith(": gross 2739, income tax 380, local income tax 30.");
    }

    /** Who looks into the outbox does so a moment later: what was told it knows, so nobody sends it again for a minute. */
    private void plantMissingLine(String claim, String outbox) {
        Tampering forgotten = Tampering.with(
                "interest.outbox",
                "claim_id = " + claim,
                "delete from interest.outbox where claim_id = " + claim,
                outbox);
        String rows = "payout_id = " + claim;
        forgotten.during(() -> {
            plant(Tampering.with("accounting.withholding", rows, "delete from accounting.withholding where " + rows));
            return null;
        });
    }

    /** The register is told of a claim what the claim says: it must know by the time that somebody spoils it. */
    private String registeredClaim() {
        String claim = account.claims().get(0).path("claimId").asText();
        Eventually.that(
                "the register has the claim",
                () -> bank.books().number("select count(*) from accounting.withholding where payout_id = " + claim)
                        == 1);
        return claim;
    }

    @Test
    void aJournalThatMovesWithheldTaxWithoutAPayout() {
        live();
        String journal = journal("WITHDRAWAL");
        plant("accounting.journal_line", "journal_id = " + journal, "set gl_account = 2030", "gl_account = 1010");
        assertThat(violations("WITHHELD_TAX_EQUALS_REGISTER", "journalId", journal))
                .containsExactly("0 1000000 A journal of the kind WITHDRAWAL moves withheld tax.");
    }

    /** The fractions of a won that the claims have dropped are counted, so a single won is found. */
    @Test
    void anAccrualThatWasChanged() {
        live();
        String product = account.product().code();
        String rows = "product_code = '" + product + "' and day = '2023-08-02'";
        plant(
                "interest.accrual",
                rows,
                "set parts = parts + 365000000, owed = owed + 365000000, amount = amount + 1",
                "true");
        assertThat(violations("ACCRUED_INTEREST_IS_EXPLAINED", "productCode", product))
                .containsExactlyInAnyOrder(
                        "2740 2739 The ledger does not owe what was accrued and not paid.",
                        "2739 2740 By the accruals 2740.853643835616 is owed, by the accounts 2739.853643835616.");
        assertThat(violations("INTEREST_EQUALS_JOURNALS", "productCode", product))
                .containsExactly("2740 2739 The journal is not what was accrued.");
    }

    @Test
    void anAccrualThatIsMissing() {
        live();
        String product = account.product().code();
        String rows = "product_code = '" + product + "' and day = '2023-08-01'";
        plant(Tampering.with("interest.accrual", rows, "delete from interest.accrual where " + rows));
        assertThat(violations("ACCRUED_INTEREST_IS_EXPLAINED", "productCode", product))
                .containsExactly("null null The accrual does not follow from the one before.");
        assertThat(violations("INTEREST_EQUALS_JOURNALS", "productCode", product))
                .containsExactly("null null The journal posted an accrual that was not computed.");
    }

    @Test
    void anAccountThatHasEarnedSomethingElse() {
        live();
        plant("accounting.closing_balance", "account_number = " + account, "set balance = 0", "day = '2023-08-02'");
        assertThat(violations(
                        "ACCRUED_INTEREST_IS_EXPLAINED",
                        "productCode",
                        account.product().code()))
                .containsExactlyInAnyOrder(
                        "0 2739 The ledger does not owe what the accounts have earned and were not paid, 0.000000000000.",
                        "0 2739 By the accruals 2739.853643835616 is owed, by the accounts 0.000000000000.");
    }

    @Test
    void aClaimWithoutAJournalAndAJournalWithoutAClaim() {
        live();
        String claim = registeredClaim();
        plant("interest.claim", "claim_id = " + claim, "set journal_id = " + NOBODYS, "true");
        assertThat(violations("INTEREST_EQUALS_JOURNALS", "payoutId", claim))
                .containsExactly("2739 null The payout was not booked as it says: gross 2739, income tax 380,"
                        + " local income tax 30; the ledger has no such journal.");
        assertThat(violations("INTEREST_EQUALS_JOURNALS", "journalId", journal("INTEREST")))
                .containsExactly("null 2739 The journal booked interest that nobody was paid: gross 2739,"
                        + " income tax 380, local income tax 30.");
    }

    @Test
    void aClaimOfAnotherAmountThanItsJournal() {
        live();
        String claim = registeredClaim();
        plant("interest.claim", "claim_id = " + claim, "set gross = gross + 10, income_tax = income_tax + 10", "true");
        assertThat(about("INTEREST_EQUALS_JOURNALS", "payoutId", claim)).hasSize(1);
    }

    private void plant(String table, String rows, String set, String where) {
        plant(Tampering.with(table, rows, "update %s %s where %s and %s".formatted(table, set, rows, where)));
    }

    private void plant(Tampering tampering) {
        found = tampering.during(() -> bank.auditor().reconciliation(TODAY));
        assertThat(found.isConsistent()).isFalse();
    }

    private List<Violation> about(String invariant, String part, String name) {
        return found.violations(invariant, part, name);
    }

    private List<String> violations(String invariant, String part, String name) {
        return about(invariant, part, name).stream()
                .map(violation -> violation.expected() + " " + violation.found() + " " + violation.detail())
                .toList();
    }

    private JsonNode entry(String kind) {
        return account.entries().stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String journal(String kind) {
        return entry(kind).path("journalId").asText();
    }
}
