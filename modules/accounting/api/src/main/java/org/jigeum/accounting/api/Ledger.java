package org.jigeum.accounting.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** Deposit accounts and the general ledger, looked up as {@value #JNDI_NAME}. Joins the caller's transaction. */
public interface Ledger {

    String JNDI_NAME = "java:app/accounting/LedgerBean!org.jigeum.accounting.api.Ledger";

    /** The account as it stands now, not locked. */
    Optional<DepositAccount> find(AccountNumber number);

    /**
     * Locks accounts, in order of their numbers, until the caller's transaction ends. Only the account rows are
     * locked.
     *
     * @return the accounts as they stand under the lock, by number; numbers that do not exist are left out
     * @throws AccountBusyException if a lock could not be had in time
     */
    Map<AccountNumber, DepositAccount> lock(Collection<AccountNumber> numbers);

    /**
     * Locks accounts, as {@link #lock} does, but without waiting: those that somebody else has locked are left out, and
     * so are those of others than the given owners, which are not locked. PostgreSQL plans the statements that follow
     * in the transaction once, for batches of any size.
     *
     * @param owners by account; empty for whoever owns it
     * @return the accounts as they stand under the lock, by number
     */
    Map<AccountNumber, DepositAccount> lockFree(Map<AccountNumber, Optional<CustomerId>> owners);

    /**
     * Locks an account for its owner. To anybody else it is as if it did not exist: nothing is locked or waited for.
     *
     * @throws AccountBusyException if the lock could not be had in time
     */
    Optional<DepositAccount> lockOwned(AccountNumber number, CustomerId owner);

    /**
     * Cuts the accounts of some products, closed ones included, into spans with about as many accounts each. Accounts
     * are never deleted: the spans hold the same accounts for ever, and later ones have higher numbers.
     *
     * @param most how many spans are wanted; fewer if there are fewer accounts
     * @return in order, without a gap, the first from {@link AccountSpan#BEFORE_ALL} on
     */
    List<AccountSpan> accountSpans(Set<ProductCode> products, int most);

    /** How many accounts of some products lie in a span, closed ones included. */
    long countAccounts(Set<ProductCode> products, AccountSpan span);

    /**
     * Locks the next accounts of some products in a span, as {@link #lock} does, but without waiting: those that
     * somebody else has locked are skipped.
     *
     * @param most how many accounts the batch may have
     * @return the first so many of the span; empty if there is none
     */
    AccountBatch lockFree(Set<ProductCode> products, AccountSpan span, int most);

    /**
     * The closing balances that are needed to compute interest from a day on: the last one before the day, if any,
     * and all from the day on.
     *
     * @param from the first day of interest, by account
     * @return by account, ascending by day; empty for an account that never had a balance
     */
    Map<AccountNumber, List<ClosingBalance>> closingBalances(Map<AccountNumber, BusinessDay> from);

    /**
     * An account as it stands now, not locked, with the closing balance that holds on a day, and all later ones.
     *
     * @param since such as the last day that interest was paid for; empty for all closing balances
     */
    Optional<AccountHistory> history(AccountNumber number, Optional<BusinessDay> since);

    /**
     * Credits interest: balance, passbook entry, closing balance of the day and journal with the tax liability, all in
     * the caller's transaction, which must hold the locks on the accounts. No account may occur twice.
     *
     * @return the entries in the order of the payments
     */
    List<PostedEntry> post(List<InterestPayment> payments);

    /**
     * Posts a difference of interest: a journal, and a passbook entry if it changes the balance. The caller's
     * transaction must hold the lock on the account.
     *
     * @return the journal's id
     */
    long post(InterestDifference difference);

    /** The products that accounts have been opened under. */
    Set<ProductCode> productsWithAccounts();

    /** The day on which the first account of a product was opened; empty if there is none. */
    Optional<BusinessDay> firstOpeningDay(ProductCode product);

    /**
     * Waits until nothing more can be posted on a day that is over: a posting that was under way at midnight may still
     * have to be committed. Takes part in no transaction.
     *
     * @return false if such a posting was still under way after half a minute
     * @throws IllegalArgumentException if the day is not over
     */
    boolean awaitEnd(BusinessDay day);

    /**
     * The closing balances of all accounts of a product, cut into slices and added up slice by slice, for each day of
     * a range. As they are committed: see {@link #awaitEnd}. Costs as much as the product has accounts and their
     * balances changed in the range, however many days there are.
     *
     * @param bounds where the balances are cut, ascending; the last slice is open
     * @return in order of the days, from the first on; not all of them, but a month at least, if that would be too
     *     much for one statement
     */
    List<SliceTotals> sliceTotals(ProductCode product, BusinessDay from, BusinessDay through, List<Won> bounds);

    /**
     * Posts what products' interest expense changed by, a journal for each.
     *
     * @return the journals' ids in the order of the accruals
     */
    List<Long> postAccruals(List<InterestAccrual> accruals);
}
