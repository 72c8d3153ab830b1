package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Difference;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.TracedClaim;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** Computes stored claims again and tells where what was paid is not what the same days pay by today's books. */
@ApplicationScoped
public class RecomputeClaims {

    @Inject
    Claims claims;

    @Inject
    Adjustments adjustments;

    @Inject
    BalanceHistories balanceHistories;

    @Inject
    RateSchedules rateSchedules;

    /**
     * A claim computed again.
     *
     * @param missing what the computation gives more than was paid, corrections since included; below zero less
     */
    public record Recomputed(Claim claim, Difference missing) {

        public boolean deviates() {
            return !missing.isNone();
        }
    }

    /**
     * Computes the next claims again.
     *
     * @param paidOn the business days of the claims
     * @param after only claims with higher ids
     * @return in order of their ids
     */
    @Transactional
    public List<Recomputed> next(Period paidOn, long after, int limit) {
        claims.readOneMoment();
        List<TracedClaim> found = claims.paidOn(paidOn, after, limit);
        Facts facts = facts(found);
        return found.stream()
                .map(claim -> new Recomputed(claim.claim(), facts.missing(claim)))
                .toList();
    }

    private Facts facts(List<TracedClaim> found) {
        Map<AccountNumber, BusinessDay> firstDays = found.stream()
                .map(TracedClaim::claim)
                .collect(
                        Collectors.toMap(Claim::account, claim -> claim.period().from(), RecomputeClaims::earlier));
        return new Facts(
                rateSchedules.of(found.stream().map(TracedClaim::product).collect(Collectors.toSet())),
                balanceHistories.from(firstDays),
                adjustments.of(firstDays.keySet()));
    }

    private static BusinessDay earlier(BusinessDay one, BusinessDay other) {
        return one.isBefore(other) ? one : other;
    }

    private record Facts(
            Map<ProductCode, RateSchedule> rates,
            Map<AccountNumber, BalanceHistory> balances,
            Map<AccountNumber, AdjustmentHistory> adjustments) {

        Difference missing(TracedClaim found) {
            Claim claim = found.claim();
            AdjustmentHistory adjusted = adjustments.getOrDefault(claim.account(), AdjustmentHistory.NONE);
            BalanceHistory earning = adjusted.applyTo(balances.get(claim.account()));
            return adjusted.asItStands(claim).missing(earning, rates.get(found.product()));
        }
    }
}
