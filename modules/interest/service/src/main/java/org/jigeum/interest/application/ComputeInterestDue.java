package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Customers;
import org.jigeum.interest.application.KeptRates.Rates;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;

/** Computes the interest due to a batch of accounts, each neighbour asked once for the whole batch. */
@ApplicationScoped
class ComputeInterestDue {

    @Inject
    Customers customers;

    @Inject
    BalanceHistories balanceHistories;

    @Inject
    Adjustments adjustments;

    /**
     * What is due if it is paid on the business day.
     *
     * @param starts of each of the accounts
     * @return in the order of the accounts
     */
    List<AccountDue> on(
            BusinessDay day,
            List<DepositAccount> accounts,
            Map<AccountNumber, PaymentStart> starts,
            Map<ProductCode, Rates> rates) {
        Map<CustomerId, CustomerOnDay> owners =
                customers.onDay(accounts.stream().map(DepositAccount::owner).collect(Collectors.toSet()), day);
        Map<AccountNumber, BalanceHistory> closingBalances = balanceHistories.from(accounts.stream()
                .collect(Collectors.toMap(
                        DepositAccount::number,
                        account -> InterestDue.unpaidPeriod(
                                        account.openedOn(),
                                        starts.get(account.number()).paidThrough(),
                                        day)
                                .from())));
        Map<AccountNumber, AdjustmentHistory> adjusted = adjustments.of(starts.entrySet().stream()
                .filter(entry -> entry.getValue().adjustments() > 0)
                .map(Map.Entry::getKey)
                .toList());
        return accounts.stream()
                .map(account -> new AccountFacts(
                                account,
                                starts.get(account.number()),
                                closingBalances.get(account.number()),
                                owners.get(account.owner()),
                                rates.get(account.product()),
                                adjusted.getOrDefault(account.number(), AdjustmentHistory.NONE))
                        .dueOn(day))
                .toList();
    }
}
