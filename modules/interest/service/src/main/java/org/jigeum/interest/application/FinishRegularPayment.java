package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.RegularOutcome;
import org.jigeum.interest.domain.RegularProgress;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.persistence.RegularPayments;

/** Ends a run: counts again what should be equal, and says what came of it. */
@ApplicationScoped
public class FinishRegularPayment {

    private static final Logger LOG = System.getLogger(FinishRegularPayment.class.getName());

    @Inject
    RegularPayments payments;

    @Inject
    Ledger ledger;

    @Transactional
    public void finish(long runId) {
        RegularRun run = payments.find(runId).orElseThrow();
        RegularOutcome outcome = outcome(run);
        payments.finish(runId, outcome);
        LOG.log(Level.INFO, "Regular payment {0} of {1}: {2}, {3}", runId, run.day(), outcome, run.progress());
    }

    private RegularOutcome outcome(RegularRun run) {
        RegularProgress progress = run.progress();
        long population = ledger.countAccounts(
                run.products(), new AccountSpan(AccountSpan.BEFORE_ALL, payments.lastAccount(run.runId())));
        boolean isComplete = progress.done() == progress.total()
                && progress.total() == population
                && payments.paidSinceOpened(run.runId()).agree();
        if (!isComplete) {
            return RegularOutcome.INCOMPLETE;
        }
        return progress.failed() > 0 ? RegularOutcome.COMPLETED_WITH_FAILURES : RegularOutcome.COMPLETED;
    }
}
