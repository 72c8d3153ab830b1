package org.jigeum.interest.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.persistence.Accruals;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.ContendedException;
import org.jigeum.platform.database.Contention;

/**
 * Accrues all days that are over, of every product, in the background. There is one run at a time on a node; runs of
 * other nodes do no harm, they share the work.
 */
@ApplicationScoped
public class RunAccruals {

    private static final Logger LOG = System.getLogger(RunAccruals.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Ledger ledger;

    @Inject
    Accruals accruals;

    @Inject
    AccrueInterest accrueInterest;

    @Inject
    Contention contention;

    @Inject
    BusinessClock clock;

    private final Lock running = new ReentrantLock();
    private final AtomicBoolean waiting = new AtomicBoolean();

    /**
     * Starts a run; if one is under way, another one follows it.
     *
     * @return the last day that will be accrued: yesterday
     */
    public BusinessDay start() {
        BusinessDay through = clock.today().previous();
        executor.execute(this::runAlone);
        return through;
    }

    /** One waits at most: whoever comes after it is served by it. */
    private void runAlone() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        running.lock();
        try {
            waiting.set(false);
            accrueAll();
        } finally {
            running.unlock();
        }
    }

    private void accrueAll() {
        try {
            BusinessDay through = clock.today().previous();
            List<ProductCode> behind = ledger.productsWithAccounts().stream()
                    .filter(product -> isBehind(product, through))
                    .toList();
            if (behind.isEmpty()) {
                return;
            }
            if (ledger.awaitEnd(through)) {
                behind.forEach(product -> accrue(product, through));
            } else {
                LOG.log(Level.WARNING, "Not accrued: a transaction begun on {0} does not end.", through);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "No interest is accrued; the next run takes it up.", e);
        }
    }

    private boolean isBehind(ProductCode product, BusinessDay through) {
        return accruals.accruedDays(product)
                .filter(accrued -> !accrued.through().isBefore(through))
                .isEmpty();
    }

    /** What fails with one product keeps no other waiting. */
    private void accrue(ProductCode product, BusinessDay through) {
        try {
            while (contention.retry(() -> accrueInterest.nextDays(product, through))) {
                LOG.log(Level.INFO, "Interest of {0}: more days to accrue.", product);
            }
        } catch (ContendedException e) {
            LOG.log(Level.INFO, "Interest of {0} is being accrued by somebody else, or corrected.", product);
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.ERROR, "Interest of " + product + " is not accrued; the next run takes it up.", e);
        }
    }
}
