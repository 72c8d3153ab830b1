package org.jigeum.interest.domain;

import java.math.BigInteger;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/**
 * 원천징수 구분: how interest is taxed when it is paid. Income Tax Act §129 and §130, Corporate Tax Act §73, Restriction of
 * Special Taxation Act; the part of a tax below 10 won is dropped (Treasury Funds Management Act §47).
 */
public enum TaxProfile {
    RESIDENT(140_000, 0),
    TAX_EXEMPT_SAVINGS(0, 0),
    /** 20 %, or the rate of the treaty; the local income tax comes on top of either. */
    NON_RESIDENT(200_000, 0),
    /** Nothing is withheld when the income tax is below 1,000 won. */
    CORPORATION(140_000, 1_000),
    UNVERIFIED_NAME(450_000, 0);

    private static final Rate LOCAL_PART_OF_INCOME_TAX = new Rate(100_000);
    private static final BigInteger TEN = BigInteger.TEN;

    private final Rate incomeTaxRate;
    private final Won leastIncomeTax;

    TaxProfile(int incomeTaxUnits, long leastIncomeTaxWon) {
        incomeTaxRate = new Rate(incomeTaxUnits);
        leastIncomeTax = Won.of(leastIncomeTaxWon);
    }

    /**
     * What is withheld from a payout.
     *
     * @param gross the interest before tax, not negative
     * @param treatyRate the income-tax rate of the customer's treaty; counts for non-residents only
     */
    public Withholding withhold(Won gross, Optional<Rate> treatyRate) {
        Optional<Rate> applied = this == NON_RESIDENT ? treatyRate : Optional.empty();
        Won tax = wholeTens(gross, applied.orElse(incomeTaxRate));
        Won incomeTax = leastIncomeTax.isGreaterThan(tax) ? Won.ZERO : tax;
        return new Withholding(this, applied, gross, incomeTax, wholeTens(incomeTax, LOCAL_PART_OF_INCOME_TAX));
    }

    /** The part of an amount that a rate takes, without its part below 10 won. */
    private static Won wholeTens(Won amount, Rate rate) {
        BigInteger parts = BigInteger.valueOf(amount.amount()).multiply(BigInteger.valueOf(rate.units()));
        BigInteger partsPerTen = BigInteger.valueOf(Rate.UNITS_PER_WHOLE).multiply(TEN);
        return Won.of(parts.divide(partsPerTen).multiply(TEN).longValueExact());
    }
}
