package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;

/**
 * Pays claims for different accounts in one transaction: those that can be paid at once. Locked accounts, requests that
 * had an answer before, and claims that are to be refused are left to {@link ClaimInterest}.
 */
@ApplicationScoped
class PayClaims {

    @Inject
    Ledger ledger;

    @Inject
    PayInterest payInterest;

    @Inject
    StoredAnswers answers;

    @Inject
    BusinessClock clock;

    /**
     * Pays what can be paid.
     *
     * @param claims none for the same account as another
     * @return the answers that were given
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<KeyedRequest, GivenAnswer> pay(Collection<RequestedClaim> claims, Function<Claim, Answer> answerOf) {
        Map<AccountNumber, DepositAccount> free =
                ledger.lockFree(claims.stream().map(RequestedClaim::account).toList());
        BusinessDay today = clock.today();
        Set<KeyedRequest> known =
                answers.known(claims.stream().map(RequestedClaim::request).toList());
        List<RequestedClaim> candidates = claims.stream()
                .filter(claim -> !known.contains(claim.request()) && mayBePaid(claim, free, today))
                .toList();
        List<ClaimOutcome> outcomes = candidates.isEmpty()
                ? List.of()
                : payInterest.pay(
                        Occasion.CLAIM,
                        today,
                        candidates.stream()
                                .map(claim -> free.get(claim.account()))
                                .toList());
        return store(given(candidates, outcomes, free, answerOf));
    }

    private static boolean mayBePaid(RequestedClaim claim, Map<AccountNumber, DepositAccount> free, BusinessDay today) {
        DepositAccount account = free.get(claim.account());
        return account != null
                && claim.isAllowedTo(account.owner())
                && account.businessDay(today).equals(today);
    }

    private static List<GivenAnswer> given(
            List<RequestedClaim> claims,
            List<ClaimOutcome> outcomes,
            Map<AccountNumber, DepositAccount> accounts,
            Function<Claim, Answer> answerOf) {
        List<GivenAnswer> given = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            RequestedClaim claim = claims.get(i);
            if (outcomes.get(i) instanceof ClaimOutcome.Paid paid) {
                given.add(new GivenAnswer(
                        claim.request(),
                        answerOf.apply(paid.claim()),
                        claim.account(),
                        accounts.get(claim.account()).owner(),
                        claim.staff()));
            }
        }
        return given;
    }

    private Map<KeyedRequest, GivenAnswer> store(List<GivenAnswer> given) {
        if (!given.isEmpty()) {
            answers.store(given);
        }
        Map<KeyedRequest, GivenAnswer> byRequest = new HashMap<>();
        given.forEach(one -> byRequest.put(one.request(), one));
        return byRequest;
    }
}
