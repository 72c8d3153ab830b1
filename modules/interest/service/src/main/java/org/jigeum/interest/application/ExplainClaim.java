package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.TracedClaim;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access;

/** Explains a claim from what was kept with it, however long ago it was paid. */
@ApplicationScoped
public class ExplainClaim {

    @Inject
    Claims claims;

    @Inject
    Adjustments adjustments;

    @Inject
    RateSchedules rateSchedules;

    @Inject
    Access access;

    /**
     * Explains one claim.
     *
     * @param maySee whether the caller may see what this owner was paid; if not, there is no such claim
     */
    public Optional<ClaimExplanation> explain(long claimId, Predicate<CustomerId> maySee) {
        Optional<TracedClaim> claim = claims.find(claimId);
        claim.ifPresent(found -> access.concerns(found.claim().account(), found.owner()));
        return claim.filter(found -> maySee.test(found.owner())).map(this::explanation);
    }

    private ClaimExplanation explanation(TracedClaim found) {
        RateSchedule rates = rateSchedules.of(Set.of(found.product())).get(found.product());
        return new ClaimExplanation(
                found.claim(),
                found.trace().map(trace -> trace.stretches(rates)),
                adjustments.of(found.claim().account()).of(found.claim()));
    }
}
