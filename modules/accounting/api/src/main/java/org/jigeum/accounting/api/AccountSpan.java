package org.jigeum.accounting.api;

import org.jigeum.kernel.AccountNumber;

/**
 * The account numbers above one and up to another. A span of which none is left ends where it begins.
 *
 * @param after not included; need not be an account's
 * @param through included
 */
public record AccountSpan(AccountNumber after, AccountNumber through) {

    /** Lower than every account number. */
    public static final AccountNumber BEFORE_ALL = AccountNumber.of(0);

    public AccountSpan {
        if (after.compareTo(through) > 0) {
            throw new IllegalArgumentException("A span of account numbers does not end before it begins.");
        }
    }

    public boolean isEmpty() {
        return after.equals(through);
    }
}
