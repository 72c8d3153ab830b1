package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.AuditLog;

/** Replaces the restrictions of an account; who did so and why is kept. */
@ApplicationScoped
public class RestrictAccount {

    @Inject
    Accounts accounts;

    @Inject
    InterestOnAccounts interest;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Inject
    Access access;

    @Transactional
    public DepositAccount restrict(AccountNumber number, Set<State> states, Reason reason, String changedBy) {
        DepositAccount account =
                AccountProblems.existing(accounts.lock(List.of(number)).get(number));
        access.concerns(number, account.owner());
        interest.statesChanged(List.of(number));
        auditLog.writeWithEffect(200);
        return accounts.restrict(
                account, states, new Accounts.Restriction(reason, changedBy, clock.now(), clock.today()));
    }
}
