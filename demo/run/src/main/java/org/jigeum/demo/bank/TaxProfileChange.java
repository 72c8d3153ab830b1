package org.jigeum.demo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An operator enters a tax profile.
 *
 * @param day the day it is entered
 * @param treatyPercent for a non-resident of a country with a tax treaty
 */
public record TaxProfileChange(
        LocalDate day,
        String customerId,
        String taxProfile,
        LocalDate effectiveFrom,
        Optional<BigDecimal> treatyPercent) {

    static TaxProfileChange of(CsvRow row) {
        return new TaxProfileChange(
                row.day("day"),
                row.text("customerId"),
                row.text("taxProfile"),
                row.day("effectiveFrom"),
                row.optional("treatyPercent").map(BigDecimal::new));
    }
}
