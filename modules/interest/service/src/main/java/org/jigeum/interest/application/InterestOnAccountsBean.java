package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jigeum.accounting.api.BalanceCorrection;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.FinalInterest;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.interest.cache.QuoteChanges;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/** What the accounting module asks of this one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InterestOnAccountsBean implements InterestOnAccounts {

    @Inject
    CorrectInterest correctInterest;

    @Inject
    PayFinalInterest payFinalInterest;

    @Inject
    QuoteChanges quoteChanges;

    @Override
    public void corrected(BalanceCorrection correction) {
        quoteChanges.ofAccounts(List.of(correction.account().number()));
        correctInterest.correct(correction);
    }

    @Override
    public void statesChanged(Collection<AccountNumber> accounts) {
        quoteChanges.ofAccounts(accounts);
    }

    @Override
    public FinalInterest payFinal(DepositAccount account, BusinessDay day) {
        return payFinalInterest.pay(account, day);
    }
}
