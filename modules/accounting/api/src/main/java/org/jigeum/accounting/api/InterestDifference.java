package org.jigeum.accounting.api;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 이자 정정: interest that was paid wrongly in the past, to be put right on a locked account. Each amount is signed: below
 * zero is what had been too much.
 *
 * @param account as {@link Ledger#lock} returned it, or with the balance after what was posted since
 * @param day the business day of the entry
 * @param gross interest before tax
 * @param incomeTax withheld from it
 * @param localIncomeTax withheld from it
 */
public record InterestDifference(
        DepositAccount account, BusinessDay day, Won gross, Won incomeTax, Won localIncomeTax) {

    public InterestDifference {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }

    /** What the balance changes by; zero if tax and interest weigh each other up. */
    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }
}
