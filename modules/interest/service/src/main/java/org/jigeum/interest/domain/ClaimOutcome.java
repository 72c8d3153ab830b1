package org.jigeum.interest.domain;

import java.util.List;

/** What came of a claim. */
public sealed interface ClaimOutcome {

    record Paid(Claim claim) implements ClaimOutcome {}

    /** Every day that is over has been paid; the next claim is possible tomorrow. */
    record AlreadyClaimed() implements ClaimOutcome {}

    /** Less than one won has been earned, or not more than is kept back; the days stay unpaid and add up. */
    record NothingToClaim() implements ClaimOutcome {}

    /**
     * A state of the account or of its owner stands against it.
     *
     * @param states the names of the states that do
     */
    record NotPermitted(List<String> states) implements ClaimOutcome {

        public NotPermitted {
            states = List.copyOf(states);
        }
    }
}
