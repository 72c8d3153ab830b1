package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * 납부: withheld tax of a month that was paid to the tax offices.
 *
 * @param day on which it was posted
 */
public record Remittance(
        long remittanceId, TaxMonth month, WithheldTax tax, long journalId, BusinessDay day, Stamp stamp) {

    public Remittance {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(stamp, "stamp");
    }
}
