package org.jigeum.interest.persistence;

import java.util.Objects;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.InterestDue;

/** A claim about to be written: the account, what was due to it, and the entry that credited it. */
public record NewClaim(DepositAccount account, InterestDue due, PostedEntry entry) {

    public NewClaim {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(entry, "entry");
    }

    Claim withId(long claimId) {
        return new Claim(
                claimId, account.number(), due.businessDay(), due.period(), due.withholding(), entry.balance());
    }
}
