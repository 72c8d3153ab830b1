package org.jigeum.accounting.api;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * A deposit account as it stands at the moment it is read.
 *
 * @param states the account's own states, without its owner's standing; empty if it is plainly active
 * @param lastBusinessDay the latest day that anything was posted on; the opening day at first
 * @param balance the balance after the last entry, never negative
 */
public record DepositAccount(
        AccountNumber number,
        CustomerId owner,
        ProductCode product,
        Set<State> states,
        BusinessDay openedOn,
        BusinessDay lastBusinessDay,
        Won balance) {

    public DepositAccount {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(product, "product");
        states = Set.copyOf(states);
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(lastBusinessDay, "lastBusinessDay");
        if (balance.isNegative()) {
            throw new IllegalArgumentException("The balance of a deposit account is never negative.");
        }
    }

    /** The day to stamp on the next entry: the clock's, or the account's last one, so that days never go backwards. */
    public BusinessDay businessDay(BusinessDay today) {
        return today.orLater(lastBusinessDay);
    }

    /** The same account after an entry was posted to it. */
    public DepositAccount after(BusinessDay day, Won newBalance) {
        return new DepositAccount(number, owner, product, states, openedOn, day, newBalance);
    }

    /** All that decides what may be done with the account. */
    public Set<State> statesWith(State standingOfOwner) {
        Set<State> all = EnumSet.of(standingOfOwner);
        all.addAll(states);
        return all;
    }
}
