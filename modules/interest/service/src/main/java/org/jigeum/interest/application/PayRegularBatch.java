package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.AccountBatch;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.Tally;
import org.jigeum.interest.persistence.DeferredAccounts;
import org.jigeum.interest.persistence.RegularPart;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * Pays the next accounts of a part, in one transaction: lock the part, lock those accounts that are free, read the
 * clock, pay, move the part on. Whatever ends the transaction, the part is where its payments are.
 */
@ApplicationScoped
class PayRegularBatch {

    @Inject
    RegularPayments payments;

    @Inject
    DeferredAccounts deferred;

    @Inject
    Ledger ledger;

    @Inject
    PayInterest payInterest;

    @Inject
    BusinessClock clock;

    /**
     * Pays the next accounts, and puts off those that somebody else has locked.
     *
     * @return how many accounts the part was moved on by; 0 if it is through
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int payNext(long runId, int part, Set<ProductCode> products, int most) {
        payments.planForManyAccounts();
        RegularPart locked = payments.lock(runId, part);
        AccountBatch batch = next(locked, products, most);
        deferred.defer(runId, part, batch.skipped());
        return advance(runId, locked, batch, pay(batch.locked()));
    }

    /** Puts off all of the next accounts, after they could not be paid together. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int deferNext(long runId, int part, Set<ProductCode> products, int most) {
        RegularPart locked = payments.lock(runId, part);
        AccountBatch batch = next(locked, products, most);
        deferred.defer(runId, part, batch.numbers());
        return advance(runId, locked, batch, Tally.NOTHING);
    }

    private AccountBatch next(RegularPart part, Set<ProductCode> products, int most) {
        return ledger.lockFree(products, new AccountSpan(part.position(), part.last()), most);
    }

    private int advance(long runId, RegularPart part, AccountBatch batch, Tally tally) {
        List<AccountNumber> numbers = batch.numbers();
        if (!numbers.isEmpty()) {
            payments.advance(runId, part.part(), numbers.get(numbers.size() - 1), tally);
        }
        return numbers.size();
    }

    /** Accounts that were used after midnight already are paid on their own day, not on the clock's. */
    private Tally pay(List<DepositAccount> accounts) {
        BusinessDay today = clock.today();
        Map<BusinessDay, List<DepositAccount>> byDay =
                accounts.stream().collect(Collectors.groupingBy(account -> account.businessDay(today)));
        return byDay.entrySet().stream()
                .map(day -> Tally.of(payInterest.pay(Occasion.REGULAR, day.getKey(), day.getValue())))
                .reduce(Tally.NOTHING, Tally::plus);
    }
}
