package org.jigeum.accounting.api;

import java.util.List;
import java.util.Objects;

/**
 * A deposit account as it stands at the moment it is read, and what interest on it is computed from.
 *
 * @param closingBalances ascending by day; empty if it never had a balance
 */
public record AccountHistory(DepositAccount account, List<ClosingBalance> closingBalances) {

    public AccountHistory {
        Objects.requireNonNull(account, "account");
        closingBalances = List.copyOf(closingBalances);
    }
}
