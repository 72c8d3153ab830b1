package org.jigeum.accounting.api;

/** What somebody wants to do with an account; a column of the {@link StateTable}. */
public enum Act {
    QUOTE,
    CLAIM,
    MONEY_OUT,
    MONEY_IN
}
