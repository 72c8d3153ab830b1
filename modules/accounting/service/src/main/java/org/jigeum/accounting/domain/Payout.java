package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/**
 * A payout of interest as the withholding register keeps it, taxed or not.
 *
 * @param payoutId of the claim or the adjustment
 * @param paidOn the payment date, which the tax belongs to
 * @param taxProfile its name
 * @param gross interest before tax; that and the taxes of an adjustment may be below zero
 * @param journalId empty for adjustments that weigh each other up
 */
public record Payout(
        long payoutId,
        Kind kind,
        AccountNumber account,
        CustomerId customer,
        BusinessDay paidOn,
        String taxProfile,
        Won gross,
        Won incomeTax,
        Won localIncomeTax,
        Optional<Long> journalId) {

    /** Interest, or what a correction changes in interest that was paid before. */
    public enum Kind {
        CLAIM,
        ADJUSTMENT
    }

    public Payout {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(taxProfile, "taxProfile");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
        Objects.requireNonNull(journalId, "journalId");
    }
}
