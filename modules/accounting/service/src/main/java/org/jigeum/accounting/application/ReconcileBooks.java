package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Reconciliation;
import org.jigeum.accounting.persistence.BookChecks;
import org.jigeum.accounting.persistence.ReconciliationResults;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.database.ContendedException;

/**
 * 대사: holds the books of the bank against each other while it is open: ledger, accounts, passbooks, closing balances,
 * withholding register, and the books of the module that pays interest. All is read as it was at one moment.
 */
@ApplicationScoped
public class ReconcileBooks {

    /** Of each node: an evaluation keeps a connection for as long as it takes, and PostgreSQL busy. */
    private static final int MOST_AT_ONCE = 2;

    @Inject
    Snapshot snapshot;

    @Inject
    BookChecks bookChecks;

    @Inject
    WithholdingRegister register;

    @Inject
    WaitingPayouts waitingPayouts;

    @Inject
    CheckWithheldTax checkWithheldTax;

    @Inject
    CheckRegisterLines checkRegisterLines;

    @Inject
    CheckInterestBooks checkInterestBooks;

    @Inject
    CheckAccruedInterest checkAccruedInterest;

    @Inject
    FindStuckPayouts findStuckPayouts;

    @Inject
    ReconciliationResults results;

    @Inject
    BusinessClock clock;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /**
     * The books through the end of a business day. Closing balances of past days are as corrections have made them
     * since; accrued interest is explained account by account if the product's books did not go on since.
     *
     * @param day what was posted on later days does not count
     * @throws ContendedException if this node is at as many of them as it may be
     */
    public Reconciliation through(BusinessDay day) {
        return inAPlace(() -> reconcile(day, () -> true))
                .orElseThrow(() -> new ContendedException("The books are being reconciled."));
    }

    /** The same; empty if another node is doing so, or this one has no place for it. */
    public Optional<Reconciliation> alone(BusinessDay day) {
        return inAPlace(() -> reconcile(day, results::tryAlone));
    }

    private Optional<Reconciliation> inAPlace(Supplier<Optional<Reconciliation>> reconciling) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return reconciling.get();
        } finally {
            places.release();
        }
    }

    private Optional<Reconciliation> reconcile(BusinessDay day, BooleanSupplier mayBegin) {
        Findings findings = new Findings();
        Instant now = clock.now();
        Optional<PayoutsUnderWay> read = snapshot.read(
                () -> mayBegin.getAsBoolean() ? Optional.of(check(day, now, findings)) : Optional.empty());
        return read.map(underWay -> {
            long arriving = findStuckPayouts.run(underWay, findings);
            return new Reconciliation(day, now, findings.verdicts(), arriving);
        });
    }

    private PayoutsUnderWay check(BusinessDay day, Instant now, Findings findings) {
        PayoutsUnderWay underWay = new PayoutsUnderWay(day, now);
        waitingPayouts.each(page -> underWay.add(page, parked(page), findings));
        bookChecks.run(day, findings);
        checkWithheldTax.run(day, findings);
        checkRegisterLines.run(day, findings);
        checkInterestBooks.run(day, findings);
        checkAccruedInterest.run(day, findings);
        return underWay;
    }

    private Set<Long> parked(List<WaitingPayout> page) {
        return register.parked(page.stream().map(WaitingPayout::payoutId).toList())
                .keySet();
    }
}
