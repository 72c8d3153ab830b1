package org.jigeum.accounting.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/**
 * Interest as the module that paid it has it in its books: a claim, or an adjustment that was settled. The amounts of
 * an adjustment are signed.
 *
 * @param payoutId unique among claims and adjustments
 * @param day its business day, which is the payment date of the tax
 * @param taxProfile the name of the tax profile applied
 * @param journalId the journal that it says it was booked by; empty for adjustments that add up to nothing
 * @param gross before tax
 * @param incomeTax withheld from it
 * @param localIncomeTax withheld from it
 */
public record BookedInterest(
        long payoutId,
        Kind kind,
        AccountNumber account,
        CustomerId customer,
        BusinessDay day,
        String taxProfile,
        Optional<Long> journalId,
        Won gross,
        Won incomeTax,
        Won localIncomeTax) {

    /** Interest, or what a correction changes in interest that was paid before. */
    public enum Kind {
        CLAIM,
        ADJUSTMENT
    }

    public BookedInterest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(taxProfile, "taxProfile");
        Objects.requireNonNull(journalId, "journalId");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }
}
