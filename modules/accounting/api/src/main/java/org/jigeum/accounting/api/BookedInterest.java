package org.jigeum.accounting.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * Interest as the module that paid it has it in its books: a claim, or an adjustment that was settled. The amounts of
 * an adjustment are signed.
 *
 * @param payoutId unique among claims and adjustments
 * @param day its business day, which is the payment date of the tax
 * @param journalId the journal that it says it was booked by; empty for adjustments that add up to nothing
 * @param gross before tax
 * @param incomeTax withheld from it
 * @param localIncomeTax withheld from it
 */
public record BookedInterest(
        long payoutId,
        AccountNumber account,
        BusinessDay day,
        Optional<Long> journalId,
        Won gross,
        Won incomeTax,
        Won localIncomeTax) {

    public BookedInterest {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(journalId, "journalId");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }
}
