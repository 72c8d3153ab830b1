package org.jigeum.accounting.domain;

/** 거래구분: what a passbook entry records, which says whether its amount came in or went out. */
public enum EntryKind {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER_IN,
    TRANSFER_OUT,
    INTEREST;

    /** The kinds that take money out of the account; the others bring money in. */
    public boolean isOut() {
        return switch (this) {
            case WITHDRAWAL, TRANSFER_OUT -> true;
            case DEPOSIT, TRANSFER_IN, INTEREST -> false;
        };
    }
}
