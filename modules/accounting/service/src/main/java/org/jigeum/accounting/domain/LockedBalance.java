package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;

/**
 * The balance of a deposit account whose lock is held: nobody else can change it meanwhile.
 *
 * @param won never negative
 */
public record LockedBalance(AccountNumber account, Won won) {

    public LockedBalance {
        Objects.requireNonNull(account, "account");
        if (won.isNegative()) {
            throw new IllegalArgumentException("The balance of a deposit account is never negative.");
        }
    }

    public boolean covers(Won amount) {
        return !amount.isGreaterThan(won);
    }
}
