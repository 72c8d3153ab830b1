package org.jigeum.accounting.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * What the module that pays interest has written in its own books, so that the ledger can be held against it:
 * implemented there, looked up here as {@value #JNDI_NAME}. Nothing is written or locked. Joins the caller's
 * transaction, and so sees what that sees.
 */
public interface InterestBooks {

    String JNDI_NAME = "java:app/interest/InterestBooksBean!org.jigeum.accounting.api.InterestBooks";

    /**
     * The claims with a business day up to a day, in order of their ids.
     *
     * @param after only those with higher ids
     * @param most how many at once; fewer are the last ones
     */
    List<BookedInterest> claims(BusinessDay through, long after, int most);

    /**
     * The adjustments settled up to a day, one by one, in order of their ids.
     *
     * @param after only those with higher ids
     * @param most how many at once; fewer are the last ones
     */
    List<BookedInterest> adjustments(BusinessDay through, long after, int most);

    /**
     * The adjustments settled up to a day by a journal, added up for each journal, in order of the journals; the tax
     * profile is that of one of them.
     *
     * @param after only those of later journals
     * @param most how many at once; fewer are the last ones
     */
    List<BookedInterest> settlements(BusinessDay through, long after, int most);

    /** The payouts that say that they were booked by these journals; journals that no payout names are left out. */
    List<BookedInterest> payoutsOf(Collection<InterestJournal> journals);

    /**
     * The payouts that the withholding register is not known to have, in order of their ids.
     *
     * @param after only those with higher ids
     * @param most how many at once; fewer are the last ones
     */
    List<WaitingPayout> waiting(long after, int most);

    /** Those of some payouts that the withholding register is not known to have, in order of their ids. */
    List<WaitingPayout> waitingOf(Collection<Long> payoutIds);

    /**
     * The accruals of a product up to a day, in order of the days.
     *
     * @param after only those of later days
     * @param most how many at once; fewer are the last ones
     */
    List<BookedAccrual> accruals(ProductCode product, BusinessDay after, BusinessDay through, int most);

    /** The days of a product whose accrual does not follow from the one before, at most a hundred. */
    List<BusinessDay> brokenAccruals(ProductCode product, BusinessDay through);

    /** What a product owes at the end of a day; empty if nothing was accrued by then. */
    Optional<OwedInterest> owed(ProductCode product, BusinessDay day);

    /**
     * What accounts of a product have earned through a day and were not paid, in all; a day after it that was paid
     * counts below zero. Computed account by account, as a quote is.
     *
     * @param openedOn of each account
     */
    ExactInterest unpaid(ProductCode product, BusinessDay through, Map<AccountNumber, BusinessDay> openedOn);
}
