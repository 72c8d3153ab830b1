package org.jigeum.accounting.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/**
 * A journal of the ledger that should have booked interest.
 *
 * @param account the deposit account on its lines; empty if it changed no balance
 */
public record InterestJournal(long journalId, Optional<AccountNumber> account, BusinessDay day) {

    public InterestJournal {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
    }
}
