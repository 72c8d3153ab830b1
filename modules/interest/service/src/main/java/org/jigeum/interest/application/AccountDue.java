package org.jigeum.interest.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.api.StateTable;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.InterestDue.Obstacle;
import org.jigeum.interest.domain.Occasion;

/**
 * An account, the interest due to it, and what stands against paying it.
 *
 * @param claimId the id of its claim if it is paid; 0 in a quote
 * @param rateRevision which rates of its product it was computed with
 * @param states the account's and its owner's
 * @param adjustments of its earlier payouts, as far as they bear on it
 */
public record AccountDue(
        DepositAccount account,
        long claimId,
        String rateRevision,
        Set<State> states,
        InterestDue due,
        Optional<Obstacle> obstacle,
        AdjustmentHistory adjustments) {

    Permission permission(Act act) {
        return StateTable.permission(act, states);
    }

    boolean isPayable(Occasion occasion) {
        return permission(act(occasion)) == Permission.YES && obstacle.isEmpty();
    }

    /** Why it is not paid; a state that forbids it comes before anything that the amount says. */
    ClaimOutcome refusal(Occasion occasion) {
        Act act = act(occasion);
        if (permission(act) != Permission.YES) {
            return new ClaimOutcome.NotPermitted(statesAgainst(act));
        }
        return switch (obstacle.orElseThrow()) {
            case ALREADY_CLAIMED -> new ClaimOutcome.AlreadyClaimed();
            case NOTHING_TO_CLAIM -> new ClaimOutcome.NothingToClaim();
        };
    }

    List<String> statesAgainst(Act act) {
        return StateTable.statesAgainst(act, states).stream().map(State::name).toList();
    }

    private static Act act(Occasion occasion) {
        return switch (occasion) {
            case CLAIM, CLOSING -> Act.CLAIM;
            case REGULAR -> Act.REGULAR_INTEREST;
        };
    }
}
