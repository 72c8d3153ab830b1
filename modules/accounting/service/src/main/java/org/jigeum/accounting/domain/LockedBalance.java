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

    /** No balance goes above 10^18 won: far above any, and far enough below the range of a long for interest. */
    private static final Won HIGHEST = Won.of(1_000_000_000_000_000_000L);

    public boolean hasRoomFor(Won amount) {
        return !amount.isGreaterThan(HIGHEST.minus(won));
    }

    public boolean covers(Won amount) {
        return !amount.isGreaterThan(won);
    }
}
