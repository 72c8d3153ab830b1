package org.jigeum.accounting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.Decision;
import org.jigeum.accounting.domain.Direction;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** A correction or a reversal: proposed once, decided once. Amounts are whole won. */
@Entity
@Table(name = "correction")
class CorrectionRow {

    private static final String CORRECTION = "CORRECTION";
    private static final String REVERSAL = "REVERSAL";
    private static final String APPROVED = "APPROVED";
    private static final String REJECTED = "REJECTED";

    @Id
    @Column(name = "correction_id")
    private long correctionId;

    private String kind;

    @Column(name = "account_number")
    private long accountNumber;

    @Column(name = "other_account_number")
    private Long otherAccountNumber;

    private String direction;

    private long amount;

    @Column(name = "value_day")
    private LocalDate valueDay;

    @Column(name = "reversed_entry_id")
    private Long reversedEntryId;

    @Column(name = "reversed_journal_id")
    private Long reversedJournalId;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private String decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "rejection_reason")
    private String rejectionReason;

    @Column(name = "journal_id")
    private Long journalId;

    @Column(name = "entry_id")
    private Long entryId;

    protected CorrectionRow() {}

    static CorrectionRow proposed(long correctionId, Proposal proposal, Stamp stamp) {
        CorrectionRow row = new CorrectionRow();
        row.correctionId = correctionId;
        row.kind = proposal.original().isPresent() ? REVERSAL : CORRECTION;
        row.accountNumber = proposal.account().asLong();
        row.direction = proposal.direction().name();
        row.amount = proposal.amount().amount();
        row.valueDay = proposal.valueDay().date();
        row.reason = proposal.reason().text();
        row.proposedBy = stamp.by();
        row.proposedAt = stamp.at();
        proposal.original().ifPresent(row::reverse);
        return row;
    }

    private void reverse(Proposal.Original original) {
        reversedEntryId = original.entryId();
        reversedJournalId = original.journalId();
        otherAccountNumber = original.otherAccount().map(AccountNumber::asLong).orElse(null);
    }

    void approve(Decision.Approved approved) {
        decide(APPROVED, approved.stamp());
        journalId = approved.entry().journalId();
        entryId = approved.entry().entryId();
    }

    void reject(Decision.Rejected rejected) {
        decide(REJECTED, rejected.stamp());
        rejectionReason = rejected.reason().text();
    }

    private void decide(String taken, Stamp stamp) {
        decision = taken;
        decidedBy = stamp.by();
        decidedAt = stamp.at();
    }

    /**
     * The correction.
     *
     * @param entryOrNull the entry it was posted with, null unless it is approved
     */
    Correction toCorrection(PassbookEntry entryOrNull) {
        Optional<Decision> taken = decision == null
                ? Optional.empty()
                : Optional.of(entryOrNull == null ? rejected() : approved(entryOrNull));
        return new Correction(correctionId, proposal(), new Stamp(proposedBy, proposedAt), taken);
    }

    private Proposal proposal() {
        return new Proposal(
                AccountNumber.of(accountNumber),
                Direction.valueOf(direction),
                Won.of(amount),
                new BusinessDay(valueDay),
                kind.equals(REVERSAL) ? Optional.of(original()) : Optional.empty(),
                new Reason(reason));
    }

    private Proposal.Original original() {
        return new Proposal.Original(
                reversedEntryId,
                reversedJournalId,
                Optional.ofNullable(otherAccountNumber).map(AccountNumber::of));
    }

    private Decision approved(PassbookEntry entry) {
        return new Decision.Approved(
                new Stamp(decidedBy, decidedAt),
                new BusinessDay(entry.businessDay()),
                new WrittenEntry(entryId, journalId, Won.of(entry.balance())));
    }

    private Decision rejected() {
        return new Decision.Rejected(new Stamp(decidedBy, decidedAt), new Reason(rejectionReason));
    }
}
