package org.jigeum.accounting.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.api.AccountBatch;
import org.jigeum.accounting.api.AccountHistory;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.ClosingBalance;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestAccrual;
import org.jigeum.accounting.api.InterestDifference;
import org.jigeum.accounting.api.InterestPayment;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.accounting.api.SliceTotals;
import org.jigeum.accounting.domain.InterestAmounts;
import org.jigeum.accounting.domain.InterestDelta;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.accounting.domain.OrderedBy;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.AccountRanges;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.accounting.persistence.ClosingBalances;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.accounting.persistence.PostingsUnderWay;
import org.jigeum.accounting.persistence.ProductBalances;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** The ledger as the other modules use it. */
@Stateless
public class LedgerBean implements Ledger {

    @Inject
    Accounts accounts;

    @Inject
    AccountRanges accountRanges;

    @Inject
    ClosingBalances closingBalances;

    @Inject
    Postings postings;

    @Inject
    ProductBalances productBalances;

    @Inject
    PostingsUnderWay postingsUnderWay;

    @Inject
    BusinessClock clock;

    @Override
    public Optional<DepositAccount> find(AccountNumber number) {
        return accounts.find(number);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<AccountNumber, DepositAccount> lock(Collection<AccountNumber> numbers) {
        return accounts.lock(numbers);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<DepositAccount> lockOwned(AccountNumber number, CustomerId owner) {
        return accounts.lockOwned(number, owner);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<AccountNumber, DepositAccount> lockFree(Map<AccountNumber, Optional<CustomerId>> owners) {
        return accountRanges.lockFree(owners);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<AccountSpan> accountSpans(Set<ProductCode> products, int most) {
        return accountRanges.spans(products, most);
    }

    @Override
    public long countAccounts(Set<ProductCode> products, AccountSpan span) {
        return accountRanges.count(products, span);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public AccountBatch lockFree(Set<ProductCode> products, AccountSpan span, int most) {
        return accountRanges.lockFree(products, span, most);
    }

    @Override
    public Map<AccountNumber, List<ClosingBalance>> closingBalances(Map<AccountNumber, BusinessDay> from) {
        return closingBalances.from(from);
    }

    @Override
    public Optional<AccountHistory> history(AccountNumber number, Optional<BusinessDay> since) {
        return closingBalances.history(number, since);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<PostedEntry> post(List<InterestPayment> payments) {
        return postings.write(payments.stream().map(LedgerBean::posting).toList()).stream()
                .map(entries -> posted(entries.get(0)))
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long post(InterestDifference difference) {
        Posting posting = Posting.interestAdjustment(
                new LockedBalance(
                        difference.account().number(), difference.account().balance()),
                new InterestDelta(difference.gross(), difference.incomeTax(), difference.localIncomeTax()),
                difference.day());
        return posting.entries().isEmpty()
                ? postings.writeJournals(List.of(posting)).get(0)
                : postings.write(List.of(posting)).get(0).get(0).journalId();
    }

    @Override
    public Set<ProductCode> productsWithAccounts() {
        return productBalances.products();
    }

    @Override
    public Optional<BusinessDay> firstOpeningDay(ProductCode product) {
        return productBalances.firstOpeningDay(product);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean awaitEnd(BusinessDay day) {
        requireOver(day);
        return postingsUnderWay.awaitEnd(day);
    }

    @Override
    public List<SliceTotals> sliceTotals(ProductCode product, BusinessDay from, BusinessDay through, List<Won> bounds) {
        requireOver(through);
        return productBalances.slices(product, from, through, bounds);
    }

    private void requireOver(BusinessDay day) {
        if (!day.isBefore(clock.today())) {
            throw new IllegalArgumentException("The closing balances of " + day + " are not final: it is not over.");
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Long> postAccruals(List<InterestAccrual> accruals) {
        return postings.writeJournals(accruals.stream()
                .map(accrual -> Posting.accrual(accrual.product(), accrual.day(), accrual.amount()))
                .toList());
    }

    private static Posting posting(InterestPayment payment) {
        return Posting.interest(
                new LockedBalance(payment.account().number(), payment.account().balance()),
                new InterestAmounts(payment.gross(), payment.incomeTax(), payment.localIncomeTax()),
                payment.day(),
                OrderedBy.valueOf(payment.orderedBy().name()));
    }

    private static PostedEntry posted(WrittenEntry entry) {
        return new PostedEntry(entry.entryId(), entry.journalId(), entry.balance());
    }
}
