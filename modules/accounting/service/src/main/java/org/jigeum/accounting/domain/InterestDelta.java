package org.jigeum.accounting.domain;

import org.jigeum.kernel.Won;

/**
 * By how much interest that was paid had been too little; below zero, too much.
 *
 * @param gross before tax
 * @param incomeTax withheld from it
 * @param localIncomeTax withheld from it
 */
public record InterestDelta(Won gross, Won incomeTax, Won localIncomeTax) {

    public InterestDelta {
        if (gross.equals(Won.ZERO) && incomeTax.equals(Won.ZERO) && localIncomeTax.equals(Won.ZERO)) {
            throw new IllegalArgumentException("A difference of interest is not nothing.");
        }
    }

    /** What the customer gets, or gives back; zero if tax and interest weigh each other up. */
    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }
}
