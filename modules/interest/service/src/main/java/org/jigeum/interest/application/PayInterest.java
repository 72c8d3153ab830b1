package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestPayment;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.NewClaim;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/** Pays the interest due to a batch of locked accounts, in the caller's transaction. One claim is a batch of one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PayInterest {

    @Inject
    ComputeInterestDue computeInterestDue;

    @Inject
    Ledger ledger;

    @Inject
    Claims claims;

    /**
     * Pays each account of the batch that can be paid.
     *
     * @param locked the accounts, as the lock returned them, none twice
     * @return what came of it, in the order of the accounts
     */
    List<ClaimOutcome> pay(BusinessDay day, List<DepositAccount> locked) {
        Map<AccountNumber, BusinessDay> lastPaidDays = claims.lastPaidDaysHoldingRates(
                locked.stream().map(DepositAccount::number).toList(),
                locked.stream().map(DepositAccount::product).collect(Collectors.toSet()));
        List<AccountDue> dues = computeInterestDue.on(day, locked, lastPaidDays);
        List<AccountDue> payable = dues.stream().filter(AccountDue::isPayable).toList();
        List<ClaimOutcome> paid = payAll(payable);
        List<ClaimOutcome> outcomes = new ArrayList<>(dues.size());
        int nextPaid = 0;
        for (AccountDue due : dues) {
            outcomes.add(due.isPayable() ? paid.get(nextPaid++) : due.refusal());
        }
        return outcomes;
    }

    private List<ClaimOutcome> payAll(List<AccountDue> payable) {
        if (payable.isEmpty()) {
            return List.of();
        }
        List<PostedEntry> posted =
                ledger.post(payable.stream().map(PayInterest::payment).toList());
        List<NewClaim> newClaims = new ArrayList<>(payable.size());
        for (int i = 0; i < payable.size(); i++) {
            newClaims.add(newClaim(payable.get(i), posted.get(i)));
        }
        return claims.insert(newClaims).stream()
                .<ClaimOutcome>map(ClaimOutcome.Paid::new)
                .toList();
    }

    private static NewClaim newClaim(AccountDue due, PostedEntry entry) {
        DepositAccount account = due.account();
        return new NewClaim(
                account.number(), account.owner(), account.product(), due.due(), entry.journalId(), entry.balance());
    }

    private static InterestPayment payment(AccountDue due) {
        Withholding withholding = due.due().withholding();
        return new InterestPayment(
                due.account(),
                due.due().businessDay(),
                withholding.gross(),
                withholding.incomeTax(),
                withholding.localIncomeTax());
    }
}
