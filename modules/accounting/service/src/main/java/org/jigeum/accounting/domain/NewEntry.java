package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * A passbook entry about to be written.
 *
 * @param before the account and its balance before the entry
 * @param amount above zero; the kind says in which direction
 * @param valueDay 기산일: the day from which on it counts for the closing balances
 */
public record NewEntry(
        LockedBalance before, EntryKind kind, Won amount, BusinessDay valueDay, OrderedBy orderedBy, Remark remark) {

    public NewEntry {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(valueDay, "valueDay");
        Objects.requireNonNull(orderedBy, "orderedBy");
        Objects.requireNonNull(remark, "remark");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The amount of an entry is above zero.");
        }
        if (kind.isOut() && !before.covers(amount)) {
            throw new IllegalArgumentException("An entry cannot take out more than the balance.");
        }
    }

    /** What it adds to the balance; below zero if it takes away. */
    public Won change() {
        return kind.isOut() ? Won.ZERO.minus(amount) : amount;
    }

    public Won balanceAfter() {
        return before.won().plus(change());
    }

    /** What the next entry of the account, in the same transaction, is computed from. */
    public LockedBalance after() {
        return new LockedBalance(before.account(), balanceAfter());
    }
}
