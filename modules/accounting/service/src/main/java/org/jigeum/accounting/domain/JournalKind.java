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
    REVERSAL,
    TAX_REMITTANCE;

    /**
     * Whether an entry of such a journal may be reversed. Interest is put right by computing it again; what was
     * reversed wrongly, by a correction; a remittance is between the bank and the tax office.
     */
    public boolean isReversible() {
        return switch (this) {
            case DEPOSIT, WITHDRAWAL, TRANSFER, CORRECTION -> true;
            case INTEREST, INTEREST_ADJUSTMENT, ACCRUAL, REVERSAL, TAX_REMITTANCE -> false;
        };
    }
}
