package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is withheld from a payout, by the letter of the rules. */
enum NaiveTax {
    RESIDENT("14", 0),
    TAX_EXEMPT_SAVINGS("0", 0),
    NON_RESIDENT("20", 0),
    CORPORATION("14", 1_000),
    UNVERIFIED_NAME("45", 0);

    private final BigDecimal percent;
    private final BigDecimal leastTax;

    NaiveTax(String percent, long leastTax) {
        this.percent = new BigDecimal(percent);
        this.leastTax = BigDecimal.valueOf(leastTax);
    }

    long incomeTax(long gross) {
        BigDecimal exact = BigDecimal.valueOf(gross).multiply(percent).movePointLeft(2);
        return exact.compareTo(leastTax) < 0 ? 0 : withoutPartBelowTen(exact);
    }

    long localIncomeTax(long gross) {
        return withoutPartBelowTen(BigDecimal.valueOf(incomeTax(gross)).movePointLeft(1));
    }

    private static long withoutPartBelowTen(BigDecimal amount) {
        return amount.setScale(-1, RoundingMode.DOWN).longValueExact();
    }
}
