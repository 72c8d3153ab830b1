package org.jigeum.accounting.api;

import java.util.Collection;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/**
 * What accounting must ask of the module that pays interest on its accounts: implemented there, looked up here as
 * {@value #JNDI_NAME}. So the dependency between the modules points one way only. Joins the caller's transaction,
 * which must hold the lock on the account.
 */
public interface InterestOnAccounts {

    String JNDI_NAME = "java:app/interest/InterestOnAccountsBean!org.jigeum.accounting.api.InterestOnAccounts";

    /**
     * Works out what the days that are paid already should have paid, now that closing balances were corrected. What
     * the customer got too little is credited at once if that is permitted; what was too much is kept back from the
     * next payment. Called after the correction was posted.
     */
    void corrected(BalanceCorrection correction);

    /** The caller's transaction changes the states of these accounts, which decide what is paid and shown. */
    void statesChanged(Collection<AccountNumber> accounts);

    /** Pays what is due to an account that is about to be closed, through the day before. */
    FinalInterest payFinal(DepositAccount account, BusinessDay day);
}
