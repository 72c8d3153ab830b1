package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Customers;
import org.jigeum.interest.application.KeptRates.Rates;
import org.jigeum.interest.domain.Accrual;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.TaxProfile;
import org.jigeum.interest.domain.Withholding;
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
        Map<AccountNumber, Period> periods = accounts.stream()
                .collect(Collectors.toMap(
                        DepositAccount::number,
                        account -> InterestDue.unpaidPeriod(
                                account.openedOn(), starts.get(account.number()).paidThrough(), day)));
        Facts facts = facts(day, accounts, periods, starts, rates);
        return accounts.stream()
                .map(account -> facts.due(account, periods.get(account.number()), starts.get(account.number())))
                .toList();
    }

    private Facts facts(
            BusinessDay day,
            List<DepositAccount> accounts,
            Map<AccountNumber, Period> periods,
            Map<AccountNumber, PaymentStart> starts,
            Map<ProductCode, Rates> rates) {
        Map<AccountNumber, BusinessDay> firstDays = periods.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().from()));
        List<AccountNumber> adjusted = starts.entrySet().stream()
                .filter(entry -> entry.getValue().adjustments() > 0)
                .map(Map.Entry::getKey)
                .toList();
        return new Facts(
                day,
                customers.onDay(each(accounts, DepositAccount::owner), day),
                rates,
                balanceHistories.from(firstDays),
                adjustments.of(adjusted));
    }

    private static <T> Set<T> each(Collection<DepositAccount> accounts, Function<DepositAccount, T> property) {
        return accounts.stream().map(property).collect(Collectors.toSet());
    }

    /** All that the neighbours know of a batch. */
    private record Facts(
            BusinessDay day,
            Map<CustomerId, CustomerOnDay> owners,
            Map<ProductCode, Rates> rates,
            Map<AccountNumber, BalanceHistory> balances,
            Map<AccountNumber, AdjustmentHistory> adjustments) {

        AccountDue due(DepositAccount account, Period period, PaymentStart start) {
            CustomerOnDay owner = owner(account);
            AdjustmentHistory adjusted = adjustments.getOrDefault(account.number(), AdjustmentHistory.NONE);
            BalanceHistory earning = adjusted.applyTo(balances.get(account.number()));
            Rates inForce = rates.get(account.product());
            Accrual accrual = Accrual.of(period, earning, inForce.schedule());
            Withholding withholding =
                    TaxProfile.valueOf(owner.taxProfile().name()).withhold(accrual.gross(), owner.treatyRate());
            InterestDue due = new InterestDue(day, accrual, withholding, adjusted.pending());
            State standing = State.valueOf(owner.standing().name());
            return new AccountDue(
                    account,
                    start.claimId(),
                    inForce.revision(),
                    account.statesWith(standing),
                    due,
                    due.obstacle(start.paidThrough()),
                    adjusted);
        }

        private CustomerOnDay owner(DepositAccount account) {
            return Optional.ofNullable(owners.get(account.owner()))
                    .orElseThrow(() -> new IllegalStateException(
                            "The customer register does not know the owner of account " + account.number() + "."));
        }
    }
}
