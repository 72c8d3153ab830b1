package org.jigeum.accounting.api;

import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * Interest to be credited to a locked account.
 *
 * @param account as {@link Ledger#lock} returned it
 * @param day the business day of the entry
 * @param gross interest before tax, at least 1 won
 * @param incomeTax withheld, not above the gross
 * @param localIncomeTax withheld, together with the income tax not above the gross
 * @param orderedBy the customer who claimed it, or the bank on the regular interest day
 */
public record InterestPayment(
        DepositAccount account, BusinessDay day, Won gross, Won incomeTax, Won localIncomeTax, OrderedBy orderedBy) {

    public InterestPayment {
        if (!gross.isPositive() || incomeTax.isNegative() || localIncomeTax.isNegative()) {
            throw new IllegalArgumentException("Interest is positive and its taxes are not negative.");
        }
        if (!gross.minus(incomeTax).minus(localIncomeTax).isPositive()) {
            throw new IllegalArgumentException("The taxes leave nothing of the interest.");
        }
    }

    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }
}
