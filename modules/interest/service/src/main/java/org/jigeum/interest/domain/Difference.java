package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.Won;

/**
 * 이자 정정액: by how much interest that was paid had been too little; below zero, too much. Each amount is signed.
 *
 * @param gross before tax
 * @param incomeTax withheld from it
 * @param localIncomeTax withheld from it
 */
public record Difference(Won gross, Won incomeTax, Won localIncomeTax) {

    public static final Difference NONE = new Difference(Won.ZERO, Won.ZERO, Won.ZERO);

    public Difference {
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }

    /** What lifts one payout to another. */
    static Difference between(Withholding paid, Withholding due) {
        return new Difference(
                due.gross().minus(paid.gross()),
                due.incomeTax().minus(paid.incomeTax()),
                due.localIncomeTax().minus(paid.localIncomeTax()));
    }

    public Difference plus(Difference other) {
        return new Difference(
                gross.plus(other.gross), incomeTax.plus(other.incomeTax), localIncomeTax.plus(other.localIncomeTax));
    }

    Difference minus(Difference other) {
        return new Difference(
                gross.minus(other.gross), incomeTax.minus(other.incomeTax), localIncomeTax.minus(other.localIncomeTax));
    }

    /** What the customer gets more, or less. */
    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
