package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.accounting.persistence.DormantAccounts;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/** The transaction of {@link MakeDormant}: one batch, so that nobody waits long for an account. */
@ApplicationScoped
class DormancyTransaction {

    @Inject
    DormantAccounts accounts;

    @Inject
    InterestOnAccounts interest;

    /**
     * Makes the next accounts dormant.
     *
     * @param after the last number of the batch before; zero for the first one
     * @return their numbers, ascending; none if there are no more
     */
    @Transactional
    List<AccountNumber> makeDormant(BusinessDay awakeSince, String changedBy, long after) {
        List<AccountNumber> dormant = accounts.makeDormant(awakeSince, changedBy, after);
        interest.statesChanged(dormant);
        return dormant;
    }
}
