package org.jigeum.interest.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * 원천징수: the tax withheld from one payout. Taxes are computed per payout and never again on totals.
 *
 * @param treatyRate the income-tax rate of the treaty that was applied, if one was
 * @param gross the interest before tax
 */
public record Withholding(TaxProfile profile, Optional<Rate> treatyRate, Won gross, Won incomeTax, Won localIncomeTax) {

    public Withholding {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(treatyRate, "treatyRate");
        if (gross.isNegative() || incomeTax.isNegative() || localIncomeTax.isNegative()) {
            throw new IllegalArgumentException("Interest and the taxes on it are not negative.");
        }
    }

    /** What the customer gets. */
    public Won net() {
        return gross.minus(incomeTax).minus(localIncomeTax);
    }
}
