package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.Payee;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;

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
    Claims claims;

    @Inject
    BusinessClock clock;

    /**
     * Pays what can be paid.
     *
     * @param requested none for the same account as another
     * @param answerOf what the client is told of a claim that was paid
     * @param written run when all is written, before the commit
     * @return the answers that were given
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<GivenAnswer> pay(Collection<RequestedClaim> requested, Function<Claim, Answer> answerOf, Runnable written) {
        List<GivenAnswer> given = pay(requested, answerOf);
        written.run();
        return given;
    }

    private List<GivenAnswer> pay(Collection<RequestedClaim> requested, Function<Claim, Answer> answerOf) {
        Map<AccountNumber, DepositAccount> free = ledger.lockFree(
                requested.stream().collect(Collectors.toMap(RequestedClaim::account, RequestedClaim::owner)));
        BusinessDay today = clock.today();
        List<RequestedClaim> candidates = requested.stream()
                .filter(claim -> mayBePaid(claim, free, today))
                .toList();
        return candidates.isEmpty() ? List.of() : pay(candidates, free, today, answerOf);
    }

    private static boolean mayBePaid(RequestedClaim claim, Map<AccountNumber, DepositAccount> free, BusinessDay today) {
        DepositAccount account = free.get(claim.account());
        return account != null && account.businessDay(today).equals(today);
    }

    private List<GivenAnswer> pay(
            List<RequestedClaim> requested,
            Map<AccountNumber, DepositAccount> accounts,
            BusinessDay day,
            Function<Claim, Answer> answerOf) {
        Map<AccountNumber, PaymentStart> starts = claims.beginAtOnce(requested.stream()
                .map(claim -> new Payee(
                        claim.account(), accounts.get(claim.account()).product(), Optional.of(claim.request())))
                .toList());
        Map<AccountNumber, RequestedClaim> ready = requested.stream()
                .filter(claim -> starts.get(claim.account()).isReady())
                .collect(Collectors.toMap(RequestedClaim::account, Function.identity()));
        List<AccountDue> dues = payInterest.probablyDue(
                day, ready.keySet().stream().map(accounts::get).toList(), starts);
        List<GivenAnswer> given = new ArrayList<>();
        payInterest.pay(Occasion.CLAIM, dues, paid -> {
            paid.forEach(claim -> given.add(answer(
                    ready.get(claim.account()), accounts.get(claim.account()).owner(), answerOf.apply(claim))));
            return given;
        });
        return given;
    }

    private static GivenAnswer answer(RequestedClaim claim, CustomerId owner, Answer answer) {
        return new GivenAnswer(claim.request(), answer, claim.account(), owner, claim.staff());
    }
}
