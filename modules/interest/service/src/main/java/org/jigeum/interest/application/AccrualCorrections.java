package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.neighbours.ProductBalances;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.AccrualLocks;
import org.jigeum.interest.persistence.Accruals;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * What happens later to days that are accrued: it is added up here and goes along with the accrual of its own business
 * day. Days that are not accrued yet need nothing; their accrual sees the balances and rates as they are by then.
 * Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccrualCorrections {

    @Inject
    AccrualLocks locks;

    @Inject
    Accruals accruals;

    @Inject
    Claims claims;

    @Inject
    ProductBalances productBalances;

    @Inject
    AdjustedBalances adjustedBalances;

    @Inject
    RateSchedules rateSchedules;

    @Inject
    BusinessClock clock;

    /**
     * Keeps accruals and changes of the rates of a product out until the transaction ends. A correction of balances
     * calls it before it asks for {@link #lastAccruedDay}: what it changes is then either seen by an accrual or
     * recorded here, never both.
     */
    public void holdAccruals(ProductCode product) {
        locks.take(product);
        claims.holdRates(product);
    }

    public Optional<BusinessDay> lastAccruedDay(ProductCode product) {
        return accruals.accruedDays(product).map(Period::through);
    }

    /**
     * Records a change of what is owed for days that are accrued.
     *
     * @param day the business day of the change; a later one if that is accrued itself, as it is when a clock was set
     *     back
     * @param parts what is owed more, in parts of a won; below zero if it is less
     * @param cause what an auditor is told, at most 200 characters
     */
    public void add(ProductCode product, BusinessDay day, BigInteger parts, String cause) {
        if (parts.signum() != 0) {
            BusinessDay open = lastAccruedDay(product)
                    .map(last -> day.orLater(last.next()))
                    .orElse(day);
            accruals.correct(product, open, parts, cause);
        }
    }

    /** Records what a product's latest rates change in accrued days. The caller keeps payments and accruals out. */
    void ratesAdded(ProductCode product, BusinessDay effectiveFrom) {
        accruals.accruedDays(product)
                .filter(accrued -> !effectiveFrom.isAfter(accrued.through()))
                .map(accrued -> new Period(effectiveFrom.orLater(accrued.from()), accrued.through()))
                .ifPresent(changed -> ratesAdded(product, changed));
    }

    private void ratesAdded(ProductCode product, Period changed) {
        RateSchedule now = rateSchedules.of(product);
        RateSchedule before = now.beforeLatestVersion();
        List<Won> bounds = Stream.concat(now.bounds(changed).stream(), before.bounds(changed).stream())
                .sorted()
                .distinct()
                .toList();
        BigInteger parts = productBalances.on(product, changed, bounds).stream()
                .map(balances -> balances.interest(now).subtract(balances.interest(before)))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .add(ofAdjustments(product, changed, now))
                .subtract(ofAdjustments(product, changed, before));
        add(product, clock.today(), parts, "New rates from " + changed.from());
    }

    private BigInteger ofAdjustments(ProductCode product, Period days, RateSchedule rates) {
        return adjustedBalances.interest(product, days, rates).values().stream()
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
