package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.cache.Basis;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;

/** Computes what a claim would pay now. Locks nothing and writes nothing. */
@ApplicationScoped
class ComputeQuote {

    @Inject
    Ledger ledger;

    @Inject
    Claims claims;

    @Inject
    ComputeInterestDue computeInterestDue;

    @Inject
    QuotedRates quotedRates;

    @Inject
    BusinessClock clock;

    /**
     * The quote of one account.
     *
     * @param maySee whether the caller may see the account of this owner; if not, it is answered as if it did not
     *     exist
     * @param basis is told of all that the quote depends on, in time
     */
    @Transactional
    public Quote quote(AccountNumber number, Predicate<CustomerId> maySee, Basis basis) {
        basis.include(number);
        // Read first: a claim that commits in between may leave it too early, never later than the account's days.
        Map<AccountNumber, PaymentStart> starts = claims.startOf(number);
        DepositAccount account = AccountProblems.visible(ledger.find(number), maySee);
        basis.include(account.owner());
        basis.include(account.product());
        BusinessDay day = account.businessDay(clock.today());
        AccountDue due = computeInterestDue
                .on(day, List.of(account), starts, Map.of(account.product(), quotedRates.of(account.product(), basis)))
                .get(0);
        return Quote.of(due);
    }
}
