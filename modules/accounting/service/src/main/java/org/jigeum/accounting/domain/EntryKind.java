package org.jigeum.accounting.domain;

/** 거래구분: what a passbook entry records, which says whether its amount came in or went out. */
public enum EntryKind {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER_IN,
    TRANSFER_OUT,
    INTEREST,
    /** 정정: put right by the bank, with a value day in the past. */
    CORRECTION_IN,
    CORRECTION_OUT,
    /** 취소: mirrors an entry that should not have been. */
    REVERSAL_IN,
    REVERSAL_OUT,
    /** 이자 정정: interest of days that were paid before they were corrected. */
    INTEREST_ADJUSTMENT_IN,
    INTEREST_ADJUSTMENT_OUT;

    /** The kinds that take money out of the account; the others bring money in. */
    public boolean isOut() {
        return switch (this) {
            case WITHDRAWAL, TRANSFER_OUT, CORRECTION_OUT, REVERSAL_OUT, INTEREST_ADJUSTMENT_OUT -> true;
            case DEPOSIT, TRANSFER_IN, INTEREST, CORRECTION_IN, REVERSAL_IN, INTEREST_ADJUSTMENT_IN -> false;
        };
    }
}
