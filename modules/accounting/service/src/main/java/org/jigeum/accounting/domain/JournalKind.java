package org.jigeum.accounting.domain;

/** What a journal records. */
public enum JournalKind {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER,
    INTEREST,
    INTEREST_ADJUSTMENT,
    ACCRUAL,
    CORRECTION,
    REVERSAL
}
