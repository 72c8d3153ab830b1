package org.jigeum.accounting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** 거래내역: an entry of an account's passbook; written by {@link Postings} alone. Amounts are whole won. */
@Entity
@Immutable
@Table(name = "passbook_entry")
public class PassbookEntry {

    @Id
    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "account_number")
    private long accountNumber;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "value_day")
    private LocalDate valueDay;

    private String kind;

    private long amount;

    private long balance;

    @Column(name = "journal_id")
    private long journalId;

    private String memo;

    protected PassbookEntry() {}

    public long entryId() {
        return entryId;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public LocalDate valueDay() {
        return valueDay;
    }

    public String kind() {
        return kind;
    }

    public long amount() {
        return amount;
    }

    public long balance() {
        return balance;
    }

    public long journalId() {
        return journalId;
    }

    public Optional<String> memo() {
        return Optional.ofNullable(memo);
    }
}
