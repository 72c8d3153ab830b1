package org.jigeum.interest.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.ClosingBalance;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.DailyBalance;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/** The closing balances of the accounting module, in this module's terms. */
@ApplicationScoped
public class BalanceHistories {

    @Inject
    Ledger ledger;

    /** The balances of accounts on each day from the given one on. */
    public Map<AccountNumber, BalanceHistory> from(Map<AccountNumber, BusinessDay> days) {
        return ledger.closingBalances(days).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> history(entry.getValue())));
    }

    /** The closing balances of one account, as the accounting module tells them. */
    public static BalanceHistory history(List<ClosingBalance> closingBalances) {
        return new BalanceHistory(closingBalances.stream()
                .map(closing -> new DailyBalance(closing.day(), closing.balance()))
                .toList());
    }
}
