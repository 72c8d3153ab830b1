package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 지금 이자 받기: interest that was paid, taxed and booked.
 *
 * @param businessDay the day it was credited on, which is the payment date of the tax
 * @param period the days it paid for
 * @param balance the account's balance after it
 */
public record Claim(
        long claimId,
        AccountNumber account,
        BusinessDay businessDay,
        Period period,
        Withholding withholding,
        Won balance) {

    public Claim {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(businessDay, "businessDay");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(withholding, "withholding");
        Objects.requireNonNull(balance, "balance");
    }
}
