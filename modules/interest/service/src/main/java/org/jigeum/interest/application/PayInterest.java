package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.Payee;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.answers.GivenAnswer;

/** Pays the interest due to a batch of locked accounts, in the caller's transaction. One claim is a batch of one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PayInterest {

    @Inject
    Claims claims;

    @Inject
    ComputeInterestDue computeInterestDue;

    @Inject
    KeptRates keptRates;

    @Inject
    BookInterest bookInterest;

    /**
     * Pays each account of the batch that can be paid.
     *
     * @param locked the accounts, as the lock returned them, none twice
     * @return what came of it, in the order of the accounts
     */
    List<ClaimOutcome> pay(Occasion occasion, BusinessDay day, List<DepositAccount> locked) {
        return pay(occasion, due(day, locked), paid -> List.of());
    }

    /**
     * Pays what is due and can be paid.
     *
     * @param answers to those who asked for these claims, to be stored with them
     * @return what came of it, in the order of the dues
     */
    List<ClaimOutcome> pay(Occasion occasion, List<AccountDue> dues, Function<List<Claim>, List<GivenAnswer>> answers) {
        List<AccountDue> payable =
                dues.stream().filter(due -> due.isPayable(occasion)).toList();
        Iterator<Claim> paid = bookInterest.book(occasion, payable, answers).iterator();
        return dues.stream()
                .map(due -> due.isPayable(occasion) ? new ClaimOutcome.Paid(paid.next()) : due.refusal(occasion))
                .toList();
    }

    /** What is due to locked accounts; the rates of their products stay as they are until the transaction ends. */
    List<AccountDue> due(BusinessDay day, List<DepositAccount> locked) {
        List<Payee> payees = locked.stream()
                .map(account -> new Payee(account.number(), account.product(), Optional.empty()))
                .toList();
        Map<AccountNumber, PaymentStart> starts = claims.begin(payees);
        return computeInterestDue.on(day, locked, starts, keptRates.proven(products(locked)));
    }

    /**
     * The same, of accounts whose payments were begun, with rates that only a payment proves: what is not payable is
     * not to be refused by it.
     */
    List<AccountDue> probablyDue(
            BusinessDay day, List<DepositAccount> locked, Map<AccountNumber, PaymentStart> starts) {
        return computeInterestDue.on(day, locked, starts, keptRates.of(products(locked)));
    }

    private static Set<ProductCode> products(List<DepositAccount> accounts) {
        return accounts.stream().map(DepositAccount::product).collect(Collectors.toSet());
    }
}
