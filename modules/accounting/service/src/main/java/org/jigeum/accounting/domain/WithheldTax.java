package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.Won;

/** The two taxes that are withheld from interest, or sums and differences of them. Either may be below zero. */
public record WithheldTax(Won incomeTax, Won localIncomeTax) {

    public static final WithheldTax NOTHING = new WithheldTax(Won.ZERO, Won.ZERO);

    public WithheldTax {
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }

    public WithheldTax plus(WithheldTax other) {
        return new WithheldTax(incomeTax.plus(other.incomeTax), localIncomeTax.plus(other.localIncomeTax));
    }

    public WithheldTax minus(WithheldTax other) {
        return new WithheldTax(incomeTax.minus(other.incomeTax), localIncomeTax.minus(other.localIncomeTax));
    }

    public Won total() {
        return incomeTax.plus(localIncomeTax);
    }

    /** What of it can be paid: the taxes go to different offices, so one below zero takes nothing from the other. */
    public WithheldTax payable() {
        return new WithheldTax(payable(incomeTax), payable(localIncomeTax));
    }

    private static Won payable(Won tax) {
        return tax.isPositive() ? tax : Won.ZERO;
    }
}
