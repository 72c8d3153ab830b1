package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jigeum.accounting.api.BalanceCorrection;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.FinalInterest;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.kernel.BusinessDay;

/** What the accounting module asks of this one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InterestOnAccountsBean implements InterestOnAccounts {

    @Inject
    CorrectInterest correctInterest;

    @Inject
    PayFinalInterest payFinalInterest;

    @Override
    public void corrected(BalanceCorrection correction) {
        correctInterest.correct(correction);
    }

    @Override
    public FinalInterest payFinal(DepositAccount account, BusinessDay day) {
        return payFinalInterest.pay(account, day);
    }
}
