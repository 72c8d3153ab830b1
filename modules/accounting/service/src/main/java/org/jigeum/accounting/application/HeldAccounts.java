package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Customers;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;

/**
 * Locks accounts and reads all that decides about them, in the order that keeps the bank right: lock, clock,
 * standing.
 */
@ApplicationScoped
class HeldAccounts {

    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    BusinessClock clock;

    /**
     * Holds accounts until the transaction ends.
     *
     * @return in the order asked for, all with the same day
     * @throws org.jigeum.platform.rest.ProblemException 404 if one does not exist
     */
    List<HeldAccount> hold(AccountNumber... numbers) {
        Map<AccountNumber, DepositAccount> locked = accounts.lock(Arrays.asList(numbers));
        List<DepositAccount> inOrder = Arrays.stream(numbers)
                .map(number -> AccountProblems.existing(locked.get(number)))
                .toList();
        BusinessDay day = commonDay(inOrder);
        Map<CustomerId, CustomerOnDay> owners = customers.onDay(owners(inOrder), day);
        return inOrder.stream()
                .map(account -> HeldAccount.of(account, owners.get(account.owner()), day))
                .toList();
    }

    /** The clock is read here, after the locks, once; both legs of a transfer carry the same day. */
    private BusinessDay commonDay(List<DepositAccount> locked) {
        BusinessDay day = clock.today();
        for (DepositAccount account : locked) {
            day = account.businessDay(day);
        }
        return day;
    }

    private static Set<CustomerId> owners(List<DepositAccount> accounts) {
        return accounts.stream().map(DepositAccount::owner).collect(Collectors.toSet());
    }
}
