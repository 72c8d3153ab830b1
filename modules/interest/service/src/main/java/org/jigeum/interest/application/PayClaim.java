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
 * Pays or refuses one claim. One transaction: lock the account, read the clock, look for the answer that the request
 * had before, pay, store the answer.
 */
@ApplicationScoped
class PayClaim {

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

    @Transactional
    Answer pay(RequestedClaim claim, Function<ClaimOutcome, Answer> answerOf) {
        AccountNumber number = claim.account();
        KeyedRequest request = claim.request();
        DepositAccount account = lock(number, claim.owner()).orElseThrow(() -> notFound(number));
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
