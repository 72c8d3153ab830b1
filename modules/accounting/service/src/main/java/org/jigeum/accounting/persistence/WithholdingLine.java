package org.jigeum.accounting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A line of the withholding register, as it is read. Amounts are whole won, signed. */
@Entity
@Immutable
@Table(name = "withholding")
public class WithholdingLine {

    private static final String CLAIM = "CLAIM";

    @Id
    @Column(name = "payout_id")
    private long payoutId;

    private String kind;

    @Column(name = "account_number")
    private long accountNumber;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "tax_profile")
    private String taxProfile;

    private long gross;

    @Column(name = "income_tax")
    private long incomeTax;

    @Column(name = "local_income_tax")
    private long localIncomeTax;

    @Column(name = "journal_id")
    private Long journalId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected WithholdingLine() {}

    public long payoutId() {
        return payoutId;
    }

    public String kind() {
        return kind;
    }

    /** The claim that was paid; empty if it is an adjustment of one. */
    public Optional<Long> claimId() {
        return kind.equals(CLAIM) ? Optional.of(payoutId) : Optional.empty();
    }

    public long accountNumber() {
        return accountNumber;
    }

    public String customerId() {
        return customerId;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public String taxProfile() {
        return taxProfile;
    }

    public long gross() {
        return gross;
    }

    public long incomeTax() {
        return incomeTax;
    }

    public long localIncomeTax() {
        return localIncomeTax;
    }

    public Optional<Long> journalId() {
        return Optional.ofNullable(journalId);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
