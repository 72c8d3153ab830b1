package org.jigeum.interest.domain;

import java.util.ArrayList;
import java.util.List;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 이자 재산정: works out what payouts should have been, now that closing balances were corrected. Each payout is computed
 * again over its own days and taxed as it was; what it lacks counts from its own day on in the balance of the payouts
 * after it. So all payouts together pay to the won what a bank would have paid that had known the truth from the start
 * and had paid on the same days.
 */
public final class Reassessment {

    private Reassessment() {}

    /**
     * What must be added to payouts.
     *
     * @param paid in order of their days, the first one being the first whose days were corrected, none left out after
     * @param balances as corrected, adjustments made before included
     * @return one for each payout that was not right
     */
    public static List<Adjustment> of(List<PaidInterest> paid, BalanceHistory balances, RateSchedule rates) {
        List<Adjustment> adjustments = new ArrayList<>();
        Won soFar = Won.ZERO;
        for (PaidInterest payout : paid) {
            Difference missing = payout.missing(balances.raisedBy(soFar), rates);
            if (!missing.isNone()) {
                BusinessDay day = payout.claim().businessDay();
                adjustments.add(new Adjustment(payout.claim().claimId(), day, missing));
                soFar = soFar.plus(missing.net());
            }
        }
        return adjustments;
    }
}
