package org.jigeum.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Reconciliation;
import org.jigeum.acceptance.bank.Reconciliation.Violation;
import org.jigeum.acceptance.bank.Tampering;

/** The books of an account that somebody spoils for a moment, and what a reconciliation finds in that moment. */
public final class SpoiltBooks {

    public static final String TODAY = "2023-08-03";

    private final Bank bank = new Bank();
    private final Account account;
    private Reconciliation found;

    private SpoiltBooks() {
        bank.clock().set("2023-08-01");
        account = bank.newAccountWith(50_000_000);
    }

    /** 50,000,000 deposited, 2,329 of interest claimed on the next day, 1,000,000 withdrawn on the third. */
    public static SpoiltBooks ofThreeDays() {
        SpoiltBooks books = new SpoiltBooks();
        books.live();
        return books;
    }

    private void live() {
        bank.clock().set("2023-08-02");
        account.claim().expect(201);
        bank.clock().set(TODAY);
        bank.teller().withdraw(account, 1_000_000).expect(201);
        bank.accrue(account.product());
    }

    public Account account() {
        return account;
    }

    /** Changes columns of some rows, reconciles, and puts them right. */
    public void plant(String table, String rows, String set, String where) {
        plant(Tampering.with(table, rows, "update %s %s where %s and %s".formatted(table, set, rows, where)));
    }

    public void plant(Tampering tampering) {
        found = tampering.during(() -> bank.auditor().reconciliation(TODAY));
        assertThat(found.isConsistent()).isFalse();
    }

    /** What was found when the books were spoilt last. */
    public Reconciliation found() {
        return found;
    }

    public List<Violation> about(String invariant, String part, String name) {
        return found.violations(invariant, part, name);
    }

    /** The same as text: expected, found and the detail. */
    public List<String> violations(String invariant, String part, String name) {
        return about(invariant, part, name).stream()
                .map(violation -> violation.expected() + " " + violation.found() + " " + violation.detail())
                .toList();
    }

    /** The last entry of a kind. */
    public JsonNode entry(String kind) {
        return account.entries().stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The journal of the last entry of a kind. */
    public String journal(String kind) {
        return entry(kind).path("journalId").asText();
    }

    /** The register is told of a claim what the claim says: it must know by the time that somebody spoils it. */
    public String registeredClaim() {
        return registered(account.claims().get(0).path("claimId").asText());
    }

    /** The same of what a correction of the first day by 182,500 won adds to the claim. */
    public String registeredAdjustment() {
        bank.secondTeller()
                .approve(bank.teller().propose(account, "IN", 182_500, "2023-08-01"))
                .expect(200);
        return registered(Long.toString(bank.books()
                .number("select adjustment_id from interest.adjustment where account_number = ?", account)));
    }

    private String registered(String payout) {
        Eventually.that(
                "the register has the payout",
                () -> bank.books().number("select count(*) from accounting.withholding where payout_id = " + payout)
                        == 1);
        return payout;
    }
}
