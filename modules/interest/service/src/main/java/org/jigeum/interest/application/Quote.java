package org.jigeum.interest.application;

import java.util.List;
import org.jigeum.accounting.api.Permission;
import org.jigeum.interest.domain.ClaimOutcome;

/**
 * What a claim would pay.
 *
 * @param permission who may be shown it
 * @param statesAgainst the states that keep it from everybody's eyes
 */
public record Quote(AccountDue accountDue, Permission permission, List<String> statesAgainst) {

    public Quote {
        statesAgainst = List.copyOf(statesAgainst);
    }

    public boolean isClaimable() {
        return accountDue.isPayable();
    }

    /** Why it cannot be claimed; only for a quote that cannot. */
    public ClaimOutcome refusal() {
        return accountDue.refusal();
    }
}
