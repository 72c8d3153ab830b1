package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * Interest that was paid, taxed and booked: claimed by the customer (지금 이자 받기), or paid by the bank.
 *
 * @param businessDay the day it was credited on, which is the payment date of the tax
 * @param period the days it paid for
 * @param adjustment what corrections of earlier payouts added to what the customer got; below zero if it was kept back
 * @param balance the account's balance after all of it
 */
public record Claim(
        long claimId,
        AccountNumber account,
        BusinessDay businessDay,
        Period period,
        Occasion occasion,
        Withholding withholding,
        Won adjustment,
        Won balance) {

    public Claim {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(businessDay, "businessDay");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(withholding, "withholding");
        Objects.requireNonNull(adjustment, "adjustment");
        Objects.requireNonNull(balance, "balance");
    }
}
