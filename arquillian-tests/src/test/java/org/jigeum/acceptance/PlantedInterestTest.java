package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Reconciliation.Violation;
import org.jigeum.acceptance.bank.Tampering;
import org.jigeum.acceptance.history.SpoiltBooks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The same in the withholding register, the accruals and the claims. */
@ArquillianTest
@Order(25)
class PlantedInterestTest {

    private static final long NOBODYS = 900_000_000_000_000_000L;

    private final SpoiltBooks books = SpoiltBooks.ofThreeDays();
    private final Account account = books.account();

    @Test
    void aLineOfTheRegisterThatIsMissing() {
        String claim = books.registeredClaim();
        plantMissingLine(claim, "");
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .containsExactly("410 null The register lacks the line of the payout: gross 2739, income tax 380,"
                        + " local income tax 30.");
        Violation missing =
                books.about("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim).get(0);
        assertThat(missing.isAbout("accountNumber", account)).isTrue();
        assertThat(missing.isAbout("journalId", books.journal("INTEREST"))).isTrue();
        assertThat(missing.isAbout("day", "2023-08-02")).isTrue();
    }

    @Test
    void aLineOfTheRegisterThatIsWrong() {
        String claim = books.registeredClaim();
        books.plant("accounting.withholding", "payout_id = " + claim, "set income_tax = 370", "true");
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .containsExactly("410 400 The line of the register is another than the payout's: gross 2739,"
                        + " income tax 380, local income tax 30; it has gross 2739, income tax 370,"
                        + " local income tax 30, account " + account + ", 2023-08-02.");
    }

    @Test
    void aLineOfTheRegisterOfAnotherCustomerTaxProfileAndKind() {
        String claim = books.registeredClaim();
        books.plant(
                "accounting.withholding",
                "payout_id = " + claim,
                "set customer_id = 'c-of-nobody', tax_profile = 'CORPORATION', kind = 'ADJUSTMENT'",
                "true");
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .singleElement()
                .asString()
                .startsWith("410 410 The line of the register is another than the payout's: ")
                .endsWith(", 2023-08-02, kind ADJUSTMENT instead of CLAIM, another customer,"
                        + " tax profile CORPORATION instead of RESIDENT.");
    }

    /** The adjustment had a journal: so its id stays one that something was paid under. */
    @Test
    void aLineOfTheRegisterOfAnAdjustmentWithoutAJournalThatIsMissing() {
        String adjustment = books.registeredAdjustment();
        String rows = "adjustment_id = " + adjustment;
        Tampering.with("interest.adjustment", rows, "update interest.adjustment set journal_id = null where " + rows)
                .during(() -> {
                    plantMissingLine(adjustment, "");
                    return null;
                });
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", adjustment))
                .containsExactly("0 null The register lacks the line of the payout: gross 10, income tax 0,"
                        + " local income tax 0.");
    }

    @Test
    void aLineOfTheRegisterWithoutAJournalThatShouldNotBe() {
        String claim = books.registeredClaim();
        books.plant(Tampering.with("accounting.withholding", "payout_id = " + NOBODYS, """
                insert into accounting.withholding
                select %d, 'ADJUSTMENT', account_number, customer_id, paid_on, tax_profile, 0, 0, 0, null, recorded_at
                from accounting.withholding where payout_id = %s""".formatted(NOBODYS, claim)));
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", Long.toString(NOBODYS)))
                .containsExactly("null 0 The register has a line of a payout that was never made: gross 0,"
                        + " income tax 0, local income tax 0.");
    }

    /** As if it had been sent just now: nobody sends it again for a minute. */
    @Test
    void aRowOfTheOutboxThatNothingWasPaidUnder() {
        books.plant(Tampering.with(
                "interest.outbox",
                "claim_id = " + NOBODYS,
                "insert into interest.outbox values (%d, '%2$sT09:00+09:00', '%2$sT09:00+09:00')"
                        .formatted(NOBODYS, SpoiltBooks.TODAY)));
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", Long.toString(NOBODYS)))
                .containsExactly("null null The outbox has a row of a payout that was never made.");
    }

    @Test
    void aLineOfTheRegisterThatShouldNotBe() {
        String claim = books.registeredClaim();
        books.plant(Tampering.with("accounting.withholding", "payout_id = " + NOBODYS, """
                insert into accounting.withholding
                select %d, kind, account_number, customer_id, paid_on, tax_profile, gross, income_tax, local_income_tax,
                       journal_id, recorded_at
                from accounting.withholding where payout_id = %s""".formatted(NOBODYS, claim)));
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", Long.toString(NOBODYS)))
                .containsExactly("null 410 The register has a line of a payout that was never made: gross 2739,"
                        + " income tax 380, local income tax 30.");
    }

    @Test
    void aPayoutThatIsParkedAsADeadLetter() {
        String claim = books.registeredClaim();
        Tampering parked = Tampering.with("accounting.dead_letter", "payout_id = " + claim, """
                insert into accounting.dead_letter (payout_id, payload, cause, tries, parked_at)
                values (%s, '{}', 'test', 5, '2023-08-03T09:00+09:00')""".formatted(claim));
        parked.during(() -> {
            plantMissingLine(
                    claim,
                    "insert into interest.outbox values (%s, '%2$sT09:00+09:00', '%2$sT09:00+09:00')"
                            .formatted(claim, SpoiltBooks.TODAY));
            return null;
        });
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "payoutId", claim))
                .singleElement()
                .asString()
                .startsWith("410 null The register lacks the line of the payout, which is parked as dead letter ")
                .endsWith(": gross 2739, income tax 380, local income tax 30.");
    }

    /** With an outbox row that was sent just now: nobody tells the register again for a minute. */
    private void plantMissingLine(String claim, String outbox) {
        Tampering forgotten = Tampering.with(
                "interest.outbox",
                "claim_id = " + claim,
                "delete from interest.outbox where claim_id = " + claim,
                outbox);
        String rows = "payout_id = " + claim;
        forgotten.during(() -> {
            books.plant(
                    Tampering.with("accounting.withholding", rows, "delete from accounting.withholding where " + rows));
            return null;
        });
    }

    @Test
    void aJournalThatMovesWithheldTaxWithoutAPayout() {
        String journal = books.journal("WITHDRAWAL");
        books.plant("accounting.journal_line", "journal_id = " + journal, "set gl_account = 2030", "gl_account = 1010");
        assertThat(books.violations("WITHHELD_TAX_EQUALS_REGISTER", "journalId", journal))
                .containsExactly("0 1000000 A journal of the kind WITHDRAWAL moves withheld tax.");
    }

    /** The fractions of a won that the claims have dropped are counted, so a single won is found. */
    @Test
    void anAccrualThatWasChanged() {
        String product = account.product().code();
        String rows = "product_code = '" + product + "' and day = '2023-08-02'";
        books.plant(
                "interest.accrual",
                rows,
                "set parts = parts + 365000000, owed = owed + 365000000, amount = amount + 1",
                "true");
        assertThat(books.violations("ACCRUED_INTEREST_IS_EXPLAINED", "productCode", product))
                .containsExactlyInAnyOrder(
                        "2740 2739 The ledger does not owe what was accrued and not paid.",
                        "2739 2740 By the accruals 2740.853643835616 is owed, by the accounts 2739.853643835616.");
        assertThat(books.violations("INTEREST_EQUALS_JOURNALS", "productCode", product))
                .containsExactly("2740 2739 The journal is not what was accrued.");
    }

    @Test
    void anAccrualThatIsMissing() {
        String product = account.product().code();
        String rows = "product_code = '" + product + "' and day = '2023-08-01'";
        books.plant(Tampering.with("interest.accrual", rows, "delete from interest.accrual where " + rows));
        assertThat(books.violations("ACCRUED_INTEREST_IS_EXPLAINED", "productCode", product))
                .containsExactly("null null The accrual does not follow from the one before.");
        assertThat(books.violations("INTEREST_EQUALS_JOURNALS", "productCode", product))
                .containsExactly("null null The journal posted an accrual that was not computed.");
    }

    @Test
    void anAccountThatHasEarnedSomethingElse() {
        books.plant(
                "accounting.closing_balance", "account_number = " + account, "set balance = 0", "day = '2023-08-02'");
        assertThat(books.violations(
                        "ACCRUED_INTEREST_IS_EXPLAINED",
                        "productCode",
                        account.product().code()))
                .containsExactlyInAnyOrder(
                        "0 2739 The ledger does not owe what the accounts have earned and were not paid,"
                                + " 0.000000000000.",
                        "0 2739 By the accruals 2739.853643835616 is owed, by the accounts 0.000000000000.");
    }

    @Test
    void aClaimWithoutAJournalAndAJournalWithoutAClaim() {
        String claim = books.registeredClaim();
        books.plant("interest.claim", "claim_id = " + claim, "set journal_id = " + NOBODYS, "true");
        assertThat(books.violations("INTEREST_EQUALS_JOURNALS", "payoutId", claim))
                .containsExactly("2739 null The payout was not booked as it says: gross 2739, income tax 380,"
                        + " local income tax 30; the ledger has no such journal.");
        assertThat(books.violations("INTEREST_EQUALS_JOURNALS", "journalId", books.journal("INTEREST")))
                .containsExactly("null 2739 The journal booked interest that nobody was paid: gross 2739,"
                        + " income tax 380, local income tax 30.");
    }

    @Test
    void aClaimOfAnotherAmountThanItsJournal() {
        String claim = books.registeredClaim();
        books.plant(
                "interest.claim",
                "claim_id = " + claim,
                "set gross = gross + 10, income_tax = income_tax + 10",
                "true");
        assertThat(books.about("INTEREST_EQUALS_JOURNALS", "payoutId", claim)).hasSize(1);
    }
}
