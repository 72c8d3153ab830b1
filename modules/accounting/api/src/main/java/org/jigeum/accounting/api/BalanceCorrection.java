package org.jigeum.accounting.api;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * A posting with a value day in the past.
 *
 * @param correctionId unique
 * @param account as it stands after the posting, locked
 * @param day the business day of the posting
 * @param valueDay the first day whose closing balance was corrected, not after {@code day}
 * @param amount what was added to the closing balances of the value day and all later days; below zero if taken away
 */
public record BalanceCorrection(
        long correctionId, DepositAccount account, BusinessDay day, BusinessDay valueDay, Won amount) {

    public BalanceCorrection {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
        if (valueDay.isAfter(day)) {
            throw new IllegalArgumentException("A correction has its value on the day it is posted, or earlier.");
        }
    }
}
