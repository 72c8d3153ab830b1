package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jigeum.accounting.api.AccountHistory;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.customer.api.Customers;
import org.jigeum.interest.cache.Basis;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.persistence.Adjustments;
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
    Customers customers;

    @Inject
    Adjustments adjustments;

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
        PaymentStart start = claims.startOf(number);
        Optional<AccountHistory> history = ledger.history(number, start.paidThrough());
        DepositAccount account = AccountProblems.visible(history.map(AccountHistory::account), maySee);
        basis.include(account.owner());
        basis.include(account.product());
        BusinessDay day = account.businessDay(clock.today());
        AccountFacts facts = new AccountFacts(
                account,
                start,
                BalanceHistories.history(history.orElseThrow().closingBalances()),
                customers.onDay(Set.of(account.owner()), day).get(account.owner()),
                quotedRates.of(account.product(), basis),
                start.adjustments() > 0 ? adjustments.of(number) : AdjustmentHistory.NONE);
        return Quote.of(facts.dueOn(day));
    }
}
