package org.jigeum.accounting.domain;

import org.jigeum.kernel.Won;

/**
 * Interest and what is withheld from it, of one payout or added up. Signed: below zero is taken back.
 *
 * @param gross before tax
 */
public record WithheldAmounts(Won gross, Won incomeTax, Won localIncomeTax) {

    public static final WithheldAmounts NONE = new WithheldAmounts(Won.ZERO, Won.ZERO, Won.ZERO);

    public WithheldAmounts plus(WithheldAmounts other) {
        return new WithheldAmounts(
                gross.plus(other.gross), incomeTax.plus(other.incomeTax), localIncomeTax.plus(other.localIncomeTax));
    }

    /** Both taxes together. */
    public Won tax() {
        return incomeTax.plus(localIncomeTax);
    }

    @Override
    public String toString() {
        return "gross %s, income tax %s, local income tax %s".formatted(gross, incomeTax, localIncomeTax);
    }
}
