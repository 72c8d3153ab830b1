package org.jigeum.interest.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Problem;

/** What a client is told when interest is not paid or shown. */
final class Refusals {

    static final String NOT_PERMITTED = "NOT_PERMITTED";

    private static final int RETRY_AFTER_SECONDS = 1;

    private Refusals() {}

    /** The stable code of an outcome that is not a payment. */
    static String code(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.AlreadyClaimed) {
            return "ALREADY_CLAIMED";
        }
        if (outcome instanceof ClaimOutcome.NothingToClaim) {
            return "NOTHING_TO_CLAIM";
        }
        if (outcome instanceof ClaimOutcome.NotPermitted) {
            return NOT_PERMITTED;
        }
        throw new IllegalArgumentException("A payment is not a refusal.");
    }

    static Problem alreadyClaimed() {
        return new Problem(
                409,
                "ALREADY_CLAIMED",
                "The interest up to yesterday has been claimed: it has been paid, or is being paid just now.");
    }

    /**
     * The same in words, but nothing is decided about this one: the answer is not stored, and says when to come again.
     */
    static Response claimUnderWay() {
        return Response.fromResponse(alreadyClaimed().response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    static Problem nothingToClaim() {
        return new Problem(
                422, "NOTHING_TO_CLAIM", "Less than 1 won has been earned so far. It adds up from day to day.");
    }

    /** Staff learn which states stand against it; a customer is asked to call, since the reason may concern others. */
    static Problem notPermitted(List<String> states, Caller caller) {
        return caller.isStaff()
                ? new Problem(
                        422, NOT_PERMITTED, "Not permitted in the state " + String.join(", ", states) + ".", states)
                : new Problem(422, NOT_PERMITTED, "This is not possible for the account now. Please call the bank.");
    }
}
