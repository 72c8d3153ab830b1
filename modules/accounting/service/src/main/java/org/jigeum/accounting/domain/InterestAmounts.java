package org.jigeum.accounting.domain;

import org.jigeum.kernel.Won;

/**
 * What a payment of interest consists of.
 *
 * @param gross before tax
 * @param incomeTax withheld, zero or more
 * @param localIncomeTax withheld, zero or more; with the income tax less than the gross
 */
public record InterestAmounts(Won gross, Won incomeTax, Won localIncomeTax) {

    public InterestAmounts {
        if (incomeTax.isNegative() || localIncomeTax.isNegative()) {
            throw new IllegalArgumentException("A tax withheld is not negative.");
        }
        if (!gross.minus(incomeTax).minus(localIncomeTax).isPositive()) {
            throw new IllegalArgumentException("The taxes leave nothing of the interest.");
        }
    }

    /** What the customer gets. */
    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }
}
