package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.audit.Access;

/** Tells the audit log whose account a request is about, where nothing else has to know the owner. */
@ApplicationScoped
public class ConcernedAccounts {

    @Inject
    Accounts accounts;

    @Inject
    Access access;

    public void tell(AccountNumber number) {
        accounts.find(number).ifPresent(account -> access.concerns(number, account.owner()));
    }
}
