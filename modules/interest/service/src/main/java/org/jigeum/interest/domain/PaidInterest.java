package org.jigeum.interest.domain;

import java.util.Objects;

/**
 * A payout as it stands now.
 *
 * @param corrected by how much it was put right since, in all
 */
public record PaidInterest(Claim claim, Difference corrected) {

    public PaidInterest {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(corrected, "corrected");
    }

    /** What the same days pay by the balances and rates known now, taxed as the payout was. */
    Withholding recomputed(BalanceHistory balances, RateSchedule rates) {
        Accrual accrual = Accrual.of(claim.period(), balances, rates);
        Withholding paid = claim.withholding();
        return paid.profile().withhold(accrual.gross(), paid.treatyRate());
    }

    /** What is still missing from it; below zero what is still too much. */
    public Difference missing(BalanceHistory balances, RateSchedule rates) {
        return Difference.between(claim.withholding(), recomputed(balances, rates))
                .minus(corrected);
    }
}
