package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
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
import org.jigeum.platform.audit.Access;

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

    @Inject
    Access access;

    /**
     * Holds accounts until the transaction ends.
     *
     * @return by number, all with the same day; accounts that do not exist are left out
     */
    Map<AccountNumber, HeldAccount> hold(AccountNumber... numbers) {
        Collection<DepositAccount> locked =
                accounts.lock(Arrays.asList(numbers)).values();
        locked.forEach(account -> access.concerns(account.number(), account.owner()));
        BusinessDay day = commonDay(locked);
        Map<CustomerId, CustomerOnDay> owners = customers.onDay(owners(locked), day);
        return locked.stream()
                .collect(Collectors.toMap(
                        DepositAccount::number, account -> HeldAccount.of(account, owners.get(account.owner()), day)));
    }

    /** The clock is read here, after the locks, once; both legs of a transfer carry the same day. */
    private BusinessDay commonDay(Collection<DepositAccount> locked) {
        BusinessDay day = clock.today();
        for (DepositAccount account : locked) {
            day = account.businessDay(day);
        }
        return day;
    }

    private static Set<CustomerId> owners(Collection<DepositAccount> accounts) {
        return accounts.stream().map(DepositAccount::owner).collect(Collectors.toSet());
    }
}
