package org.jigeum.accounting.api;

/** What somebody wants to do with an account; a column of the {@link StateTable}. */
public enum Act {
    QUOTE,
    CLAIM,
    /** 정기 이자 지급: the bank pays what was not claimed, on the regular interest day. */
    REGULAR_INTEREST,
    MONEY_OUT,
    MONEY_IN
}
