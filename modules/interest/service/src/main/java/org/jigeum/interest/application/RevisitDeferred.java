package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.interest.persistence.DeferredAccounts.Deferred;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.database.SqlStates;

/** Revisits, one by one, the accounts that were put off; what still does not work is recorded with its cause. */
@ApplicationScoped
public class RevisitDeferred {

    private static final Logger LOG = System.getLogger(RevisitDeferred.class.getName());
    private static final int PAGE = 1000;

    @Inject
    PayDeferredAccount payDeferredAccount;

    @Inject
    Contention contention;

    /** Deals with each once, or stops when it is told to. */
    public void revisit(long runId, BooleanSupplier isStopped) {
        Deferred last = new Deferred(AccountSpan.BEFORE_ALL, 0);
        List<Deferred> page = payDeferredAccount.next(runId, last, PAGE);
        while (!page.isEmpty()) {
            for (Deferred deferred : page) {
                if (isStopped.getAsBoolean()) {
                    return;
                }
                pay(runId, deferred);
                last = deferred;
            }
            page = payDeferredAccount.next(runId, last, PAGE);
        }
    }

    private void pay(long runId, Deferred deferred) {
        try {
            contention.retry(() -> payDeferredAccount.pay(runId, deferred));
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            if (SqlStates.meansNoDatabase(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "Run " + runId + ": account " + deferred.account() + " cannot be paid.", e);
            contention.retry(() -> payDeferredAccount.fail(runId, deferred, FailureCause.of(e)));
        }
    }
}
