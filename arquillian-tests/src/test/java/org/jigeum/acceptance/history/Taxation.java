package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a customer is taxed from a day on, with the figures of the law typed once more.
 *
 * @param profile as the API calls it
 * @param treatyPercent of a non-resident
 */
public record Taxation(LocalDate effectiveFrom, String profile, Optional<BigDecimal> treatyPercent) {

    private static final BigDecimal LEAST_OF_A_CORPORATION = BigDecimal.valueOf(1_000);

    /** What is withheld from a payout. */
    record Withheld(long incomeTax, long localIncomeTax) {}

    static Taxation always(String profile) {
        return new Taxation(LocalDate.MIN, profile, Optional.empty());
    }

    Withheld withheldFrom(long gross) {
        BigDecimal tax = percentOf(incomeTaxPercent(), BigDecimal.valueOf(gross));
        BigDecimal incomeTax = isSpared(gross) ? BigDecimal.ZERO : wholeTens(tax);
        BigDecimal localIncomeTax = wholeTens(percentOf(BigDecimal.TEN, incomeTax));
        return new Withheld(incomeTax.longValueExact(), localIncomeTax.longValueExact());
    }

    private boolean isSpared(long gross) {
        return profile.equals("CORPORATION")
                && percentOf(incomeTaxPercent(), BigDecimal.valueOf(gross)).compareTo(LEAST_OF_A_CORPORATION) < 0;
    }

    private BigDecimal incomeTaxPercent() {
        return switch (profile) {
            case "RESIDENT", "CORPORATION" -> new BigDecimal("14");
            case "NON_RESIDENT" -> treatyPercent.orElse(new BigDecimal("20"));
            case "UNVERIFIED_NAME" -> new BigDecimal("45");
            case "TAX_EXEMPT_SAVINGS" -> BigDecimal.ZERO;
            default -> throw new IllegalArgumentException(profile);
        };
    }

    private static BigDecimal percentOf(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent).movePointLeft(2);
    }

    /** Without the part below 10 won. */
    private static BigDecimal wholeTens(BigDecimal amount) {
        return amount.movePointLeft(1).setScale(0, RoundingMode.FLOOR).movePointRight(1);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new HashMap<>();
        json.put("taxProfile", profile);
        json.put("effectiveFrom", effectiveFrom.toString());
        treatyPercent.ifPresent(percent -> json.put("treatyPercent", percent));
        return json;
    }
}
