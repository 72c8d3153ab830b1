package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.audit.Access;

/**
 * 지금 이자 받기: pays the interest earned up to yesterday, together with other claims if it can be paid at once; else
 * alone, waiting for the account's lock.
 */
@ApplicationScoped
public class ClaimInterest {

    @Inject
    CoalesceClaims coalesceClaims;

    @Inject
    PayClaim payClaim;

    @Inject
    Access access;

    /**
     * Claims for one account.
     *
     * @param ofPaid what the client is told of a claim that was paid, whoever it is
     * @param answerOf what this client is told of an outcome
     */
    public Answer claim(RequestedClaim claim, Function<Claim, Answer> ofPaid, Function<ClaimOutcome, Answer> answerOf) {
        return coalesceClaims
                .pay(claim, ofPaid)
                .map(given -> given.recordedIn(access))
                .orElseGet(() -> payClaim.pay(claim, answerOf));
    }
}
