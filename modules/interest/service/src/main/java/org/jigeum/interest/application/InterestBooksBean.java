package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.accounting.api.BookedAccrual;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.ExactInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.api.OwedInterest;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.interest.persistence.BookedAccruals;
import org.jigeum.interest.persistence.BookedPayouts;
import org.jigeum.interest.persistence.BookedPayouts.Journal;
import org.jigeum.interest.persistence.BookedPayouts.Waiting;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The books of this module, as the accounting module holds its ledger against them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InterestBooksBean implements InterestBooks {

    @Inject
    BookedPayouts payouts;

    @Inject
    BookedAccruals accruals;

    @Inject
    ComputeUnpaidInterest unpaidInterest;

    @Override
    public List<BookedInterest> claims(BusinessDay through, long after, int most) {
        return booked(payouts.claims(through, after, most));
    }

    @Override
    public List<BookedInterest> adjustments(BusinessDay through, long after, int most) {
        return booked(payouts.adjustments(through, after, most));
    }

    @Override
    public List<BookedInterest> settlements(BusinessDay through, long after, int most) {
        return booked(payouts.settlements(through, after, most));
    }

    @Override
    public List<BookedInterest> payoutsOf(Collection<InterestJournal> journals) {
        return booked(payouts.of(journals.stream()
                .map(journal -> new Journal(journal.journalId(), journal.account(), journal.day()))
                .toList()));
    }

    @Override
    public List<WaitingPayout> waiting(long after, int most) {
        return waiting(payouts.waiting(after, most));
    }

    @Override
    public List<WaitingPayout> waitingOf(Collection<Long> payoutIds) {
        return waiting(payouts.waiting(payoutIds));
    }

    @Override
    public List<BookedAccrual> accruals(ProductCode product, BusinessDay after, BusinessDay through, int most) {
        return accruals.of(product, after, through, most).stream()
                .map(posted -> new BookedAccrual(posted.day(), posted.amount(), posted.journalId()))
                .toList();
    }

    @Override
    public List<BusinessDay> brokenAccruals(ProductCode product, BusinessDay through) {
        return accruals.broken(product, through);
    }

    @Override
    public Optional<OwedInterest> owed(ProductCode product, BusinessDay day) {
        return accruals.owed(product, day)
                .map(owed -> new OwedInterest(
                        owed.through(),
                        new ExactInterest(owed.parts()),
                        owed.paidWon(),
                        owed.besides().map(ExactInterest::new)));
    }

    @Override
    public ExactInterest unpaid(ProductCode product, BusinessDay through, Map<AccountNumber, BusinessDay> openedOn) {
        return new ExactInterest(unpaidInterest.through(product, through, openedOn));
    }

    private static List<WaitingPayout> waiting(List<Waiting> rows) {
        return rows.stream()
                .map(row -> new WaitingPayout(row.payoutId(), row.payout().map(InterestBooksBean::booked), row.since()))
                .toList();
    }

    private static List<BookedInterest> booked(List<InterestPaid> payouts) {
        return payouts.stream().map(InterestBooksBean::booked).toList();
    }

    private static BookedInterest booked(InterestPaid paid) {
        return new BookedInterest(
                paid.payoutId(),
                BookedInterest.Kind.valueOf(paid.kind().name()),
                paid.account(),
                paid.customer(),
                paid.paidOn(),
                paid.taxProfile(),
                paid.journalId(),
                paid.gross(),
                paid.incomeTax(),
                paid.localIncomeTax());
    }
}
