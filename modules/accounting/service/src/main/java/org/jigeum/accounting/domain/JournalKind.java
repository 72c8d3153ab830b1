package org.jigeum.accounting.domain;

/** What a journal records. */
public enum JournalKind {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER,
    INTEREST
}
