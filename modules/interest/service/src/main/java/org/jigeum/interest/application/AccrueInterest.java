package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.accounting.api.InterestAccrual;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.DailyAccrual;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.SlicedBalances;
import org.jigeum.interest.neighbours.ProductBalances;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.AccrualLocks;
import org.jigeum.interest.persistence.Accruals;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.RecordedAccrual;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * 미지급이자 계상: posts to the general ledger what the accounts of a product earn day by day, while the bank is open. One
 * transaction takes the next days that are not accrued yet; whoever comes second finds them accrued.
 */
@ApplicationScoped
public class AccrueInterest {

    @Inject
    AccrualLocks locks;

    @Inject
    Accruals accruals;

    @Inject
    Claims claims;

    @Inject
    RateSchedules rateSchedules;

    @Inject
    ProductBalances productBalances;

    @Inject
    AdjustedBalances adjustedBalances;

    @Inject
    Ledger ledger;

    /**
     * Accrues the next days of a product, as many as one transaction takes.
     *
     * @param through the last day to accrue; nothing can be posted on it any more
     * @return whether days are left to accrue
     */
    @Transactional
    public boolean nextDays(ProductCode product, BusinessDay through) {
        locks.takeAlone(product);
        Optional<DailyAccrual> latest = accruals.latest(product);
        Optional<BusinessDay> first =
                latest.map(accrual -> accrual.day().next()).or(() -> ledger.firstOpeningDay(product));
        if (first.isEmpty() || first.get().isAfter(through)) {
            return false;
        }
        BigInteger owedBefore = latest.map(DailyAccrual::owed).orElse(BigInteger.ZERO);
        List<DailyAccrual> accrued = accrue(product, new Period(first.get(), through), owedBefore);
        post(product, accrued);
        return accrued.isEmpty() || accrued.get(accrued.size() - 1).day().isBefore(through);
    }

    /**
     * The long look at the balances is taken before the rates are held, so that new rates need not wait for it. If
     * they come meanwhile it is empty: the look has to be taken again.
     */
    private List<DailyAccrual> accrue(ProductCode product, Period left, BigInteger owedBefore) {
        RateSchedule rates = rateSchedules.of(product);
        List<SlicedBalances> balances = productBalances.onFirst(product, left, rates.bounds(left));
        claims.holdRates(product);
        if (!rateSchedules.of(product).inForce(left).equals(rates.inForce(left))) {
            return List.of();
        }
        Period days = new Period(left.from(), balances.get(balances.size() - 1).day());
        Map<BusinessDay, BigInteger> adjusted = adjustedBalances.interest(product, days, rates);
        return DailyAccrual.of(balances, rates, adjusted, accruals.besides(product, days), owedBefore);
    }

    private void post(ProductCode product, List<DailyAccrual> days) {
        List<InterestAccrual> toPost = days.stream()
                .filter(accrual -> isPosted(accrual))
                .map(accrual -> new InterestAccrual(product, accrual.day(), accrual.amount()))
                .toList();
        Iterator<Long> journals = ledger.postAccruals(toPost).iterator();
        accruals.insert(days.stream()
                .map(accrual -> new RecordedAccrual(
                        product, accrual, isPosted(accrual) ? Optional.of(journals.next()) : Optional.empty()))
                .toList());
    }

    private static boolean isPosted(DailyAccrual accrual) {
        return !accrual.amount().equals(Won.ZERO);
    }
}
