package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.Won;

/**
 * What lines of the withholding register add up to. The tax of many payouts is the sum of their taxes; it cannot be
 * computed from the sum of their interest.
 *
 * @param payouts how many lines
 * @param gross before tax
 */
public record TaxTotals(long payouts, Won gross, WithheldTax tax) {

    public static final TaxTotals NOTHING = new TaxTotals(0, Won.ZERO, WithheldTax.NOTHING);

    public TaxTotals {
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(tax, "tax");
    }

    public TaxTotals plus(TaxTotals other) {
        return new TaxTotals(payouts + other.payouts, gross.plus(other.gross), tax.plus(other.tax));
    }

    /** After tax. */
    public Won net() {
        return gross.minus(tax.total());
    }
}
