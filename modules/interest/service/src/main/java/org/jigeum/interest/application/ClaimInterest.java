package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.rest.ProblemException;

/**
 * 지금 이자 받기: pays the interest earned up to yesterday. One transaction: lock the account, read the clock, look for the
 * answer that the request had before, pay, store the answer.
 */
@ApplicationScoped
public class ClaimInterest {

    @Inject
    Ledger ledger;

    @Inject
    PayInterest payInterest;

    @Inject
    StoredAnswers answers;

    @Inject
    BusinessClock clock;

    @Inject
    Access access;

    /**
     * Claims for one account.
     *
     * @param owner who must own it; empty if a teller claims on the owner's behalf. To anybody else the account is as
     *     if it did not exist, and is not locked
     * @param answerOf what the client is told of an outcome
     */
    @Transactional
    public Answer claim(
            AccountNumber number,
            Optional<CustomerId> owner,
            KeyedRequest request,
            Function<ClaimOutcome, Answer> answerOf) {
        DepositAccount account = lock(number, owner).orElseThrow(() -> notFound(number));
        access.concerns(number, account.owner());
        BusinessDay day = account.businessDay(clock.today());
        return answers.find(request)
                .orElseGet(() -> answers.store(
                        request,
                        answerOf.apply(payInterest
                                .pay(Occasion.CLAIM, day, List.of(account))
                                .get(0))));
    }

    /** The audit log names the true owner of an account that somebody else reached for. */
    private ProblemException notFound(AccountNumber number) {
        ledger.find(number).ifPresent(account -> access.concerns(number, account.owner()));
        return AccountProblems.notFound();
    }

    private Optional<DepositAccount> lock(AccountNumber number, Optional<CustomerId> owner) {
        return owner.isPresent()
                ? ledger.lockOwned(number, owner.get())
                : Optional.ofNullable(ledger.lock(List.of(number)).get(number));
    }
}
