package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jigeum.interest.domain.RegularDays;
import org.jigeum.interest.domain.RegularOutcome;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.persistence.DeferredAccounts;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.product.api.Products;

/** Opens the run of a regular interest day, or opens it again if accounts of it failed. Pays nothing. */
@ApplicationScoped
class OpenRegularPayment {

    @Inject
    RegularPayments payments;

    @Inject
    DeferredAccounts deferred;

    @Inject
    Products products;

    @Inject
    BusinessClock clock;

    /**
     * The run of a day, opened unless nothing of it is left to do.
     *
     * @throws ProblemException 422 if the day is not reached, 409 if the run of another day is not finished
     */
    @Transactional
    RegularRun open(BusinessDay day, String orderedBy) {
        if (day.isAfter(clock.today())) {
            throw new ProblemException(
                    new Problem(422, "DAY_NOT_REACHED", "The bank's clock has not reached the day yet."));
        }
        payments.holdOpening();
        Optional<RegularRun> existing = payments.of(day);
        if (existing.isPresent() && !needsOpening(existing.get())) {
            return existing.get();
        }
        payments.unfinished().ifPresent(OpenRegularPayment::refuse);
        return existing.map(this::reopen)
                .orElseGet(() ->
                        payments.open(day, new RegularDays(products.regularInterestDays()).productsOf(day), orderedBy));
    }

    private static boolean needsOpening(RegularRun run) {
        return run.outcome()
                .filter(outcome -> outcome != RegularOutcome.COMPLETED)
                .isPresent();
    }

    private RegularRun reopen(RegularRun run) {
        deferred.deferFailed(run.runId());
        return payments.reopen(run);
    }

    private static void refuse(RegularRun other) {
        throw new ProblemException(new Problem(
                409,
                "REGULAR_PAYMENT_UNDER_WAY",
                "The run " + other.runId() + " of " + other.day() + " has to be finished first."));
    }
}
