package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.Tally;
import org.jigeum.interest.persistence.DeferredAccounts;
import org.jigeum.interest.persistence.DeferredAccounts.Deferred;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.kernel.BusinessClock;

/** Deals with one account that was put off, in a transaction of its own. */
@ApplicationScoped
class PayDeferredAccount {

    @Inject
    RegularPayments payments;

    @Inject
    DeferredAccounts deferredAccounts;

    @Inject
    Ledger ledger;

    @Inject
    PayInterest payInterest;

    @Inject
    BusinessClock clock;

    /** Waits for the account's lock, and pays it; nothing happens if somebody has dealt with it meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean pay(long runId, Deferred deferred) {
        payments.lock(runId, deferred.part());
        if (!deferredAccounts.remove(runId, deferred)) {
            return false;
        }
        DepositAccount account = ledger.lock(List.of(deferred.account())).get(deferred.account());
        payments.add(
                runId,
                deferred.part(),
                Tally.of(payInterest.pay(Occasion.REGULAR, account.businessDay(clock.today()), List.of(account))));
        return true;
    }

    /** Records that it cannot be paid. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean fail(long runId, Deferred deferred, String cause) {
        boolean isMine = deferredAccounts.remove(runId, deferred);
        if (isMine) {
            deferredAccounts.fail(runId, deferred, cause);
        }
        return isMine;
    }

    /** The next accounts that were put off. */
    @Transactional
    List<Deferred> next(long runId, Deferred after, int limit) {
        return deferredAccounts.next(runId, after.account(), limit);
    }
}
