package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.Won;

/**
 * A passbook entry about to be written.
 *
 * @param before the account and its balance before the entry
 * @param amount above zero; the kind says in which direction
 */
public record NewEntry(LockedBalance before, EntryKind kind, Won amount, Remark remark) {

    public NewEntry {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(remark, "remark");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The amount of an entry is above zero.");
        }
        if (kind.isOut() && !before.covers(amount)) {
            throw new IllegalArgumentException("An entry cannot take out more than the balance.");
        }
    }

    public Won balanceAfter() {
        return kind.isOut() ? before.won().minus(amount) : before.won().plus(amount);
    }
}
