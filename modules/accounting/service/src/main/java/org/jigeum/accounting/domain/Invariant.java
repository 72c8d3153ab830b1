package org.jigeum.accounting.domain;

/** 대사 항목: what must be true of the books at every moment. The names are what alerts are set on: they stay. */
public enum Invariant {
    /** Of the whole ledger and of each journal; no journal lacks lines, no line its journal. */
    DEBITS_EQUAL_CREDITS,
    /** A reversal has the lines of the journal that it names, sides exchanged, and no journal has two. */
    REVERSALS_MIRROR_ORIGINALS,
    /** Customer deposits in the ledger are the balances of the accounts, in all and account by account. */
    DEPOSITS_EQUAL_BALANCES,
    /** Each entry follows from the one before and has its line in the ledger; the last one is the balance. */
    PASSBOOKS_EXPLAIN_BALANCES,
    /** Each closing balance is the one before and the entries with the value of its day. */
    CLOSING_BALANCES_FOLLOW_ENTRIES,
    /** Withheld tax in the ledger is what the register says, less what was remitted, journal by journal. */
    WITHHELD_TAX_EQUALS_REGISTER,
    /** Accrued interest payable is the whole won of what the accounts have earned and were not paid. */
    ACCRUED_INTEREST_IS_EXPLAINED,
    /** Each payout of interest and each accrual was booked by a journal, and each such journal has one. */
    INTEREST_EQUALS_JOURNALS
}
