package org.jigeum.interest.domain;

import java.util.List;
import java.util.stream.Stream;

/** All adjustments of an account's payouts. */
public record AdjustmentHistory(List<RecordedAdjustment> adjustments) {

    public static final AdjustmentHistory NONE = new AdjustmentHistory(List.of());

    public AdjustmentHistory {
        adjustments = List.copyOf(adjustments);
    }

    /** Whether any is still to be settled. */
    public boolean hasPending() {
        return adjustments.stream().anyMatch(RecordedAdjustment::isPending);
    }

    /** What is still to be settled, in all. */
    public Difference pending() {
        return sum(adjustments.stream().filter(RecordedAdjustment::isPending));
    }

    /** The adjustments of one payout. */
    public List<RecordedAdjustment> of(Claim claim) {
        return adjustments.stream()
                .filter(recorded -> recorded.adjustment().claimId() == claim.claimId())
                .toList();
    }

    /** A payout as it stands, with what was put right so far. */
    public PaidInterest asItStands(Claim claim) {
        return new PaidInterest(claim, sum(of(claim).stream()));
    }

    /**
     * The balances that earn interest: each adjustment counts from the day of its payout on, and from the day on which
     * it is settled it is in the closing balance.
     */
    public BalanceHistory applyTo(BalanceHistory closingBalances) {
        BalanceHistory balances = closingBalances;
        for (RecordedAdjustment recorded : adjustments) {
            Adjustment adjustment = recorded.adjustment();
            balances = balances.shifted(
                    adjustment.valueDay(),
                    recorded.settledOn(),
                    adjustment.difference().net());
        }
        return balances;
    }

    private static Difference sum(Stream<RecordedAdjustment> adjustments) {
        return adjustments
                .map(recorded -> recorded.adjustment().difference())
                .reduce(Difference.NONE, Difference::plus);
    }
}
