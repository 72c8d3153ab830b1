package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Reconciliation;
import org.jigeum.accounting.persistence.BookChecks;
import org.jigeum.accounting.persistence.ReconciliationResults;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/**
 * 대사: holds the books of the bank against each other while it is open: ledger, accounts, passbooks, closing balances,
 * withholding register, and the books of the module that pays interest. All is read as it was at one moment.
 */
@ApplicationScoped
public class ReconcileBooks {

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
    CheckInterestBooks checkInterestBooks;

    @Inject
    CheckAccruedInterest checkAccruedInterest;

    @Inject
    FindStuckPayouts findStuckPayouts;

    @Inject
    ReconciliationResults results;

    @Inject
    BusinessClock clock;

    /**
     * The books through the end of a business day. Closing balances of past days are as corrections have made them
     * since; accrued interest is explained account by account if the product's books did not go on since.
     *
     * @param day what was posted on later days does not count
     */
    public Reconciliation through(BusinessDay day) {
        return reconcile(day, () -> true).orElseThrow();
    }

    /** The same, unless another node is doing so. */
    public Optional<Reconciliation> alone(BusinessDay day) {
        return reconcile(day, results::tryAlone);
    }

    private Optional<Reconciliation> reconcile(BusinessDay day, BooleanSupplier mayBegin) {
        Findings findings = new Findings();
        Instant now = clock.now();
        Optional<PayoutsUnderWay> read = snapshot.read(
                () -> mayBegin.getAsBoolean() ? Optional.of(check(day, now, findings)) : Optional.empty());
        return read.map(underWay -> {
            long arriving = findStuckPayouts.run(day, underWay, findings);
            return new Reconciliation(day, now, findings.verdicts(), arriving);
        });
    }

    private PayoutsUnderWay check(BusinessDay day, Instant now, Findings findings) {
        PayoutsUnderWay underWay = new PayoutsUnderWay(now, register.parked().keySet());
        waitingPayouts.each(underWay::add);
        bookChecks.run(day, findings);
        checkWithheldTax.run(day, underWay, findings);
        checkInterestBooks.run(day, findings);
        checkAccruedInterest.run(day, findings);
        return underWay;
    }
}
