package org.jigeum.interest.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/**
 * Interest was paid and tax withheld from it: what the withholding register must know of a payout. It goes to the queue
 * {@code TaxWithholding} as JSON, several in one message, at least once and in no order:
 *
 * <pre>{@code
 * {"payouts": [{"payoutId": 5128, "kind": "CLAIM", "accountNumber": "100000000024", "customerId": "c-1",
 *   "paidOn": "2023-08-16", "taxProfile": "RESIDENT", "gross": 3048, "incomeTax": 420, "localIncomeTax": 40,
 *   "journalId": 25792}]}
 * }</pre>
 *
 * @param payoutId unique among claims and adjustments; who receives it twice writes it once
 * @param paidOn the payment date, which the tax belongs to
 * @param taxProfile the name of the tax profile applied
 * @param gross interest before tax; that and the taxes of an adjustment may be below zero
 * @param journalId empty for adjustments that weigh each other up, which need no journal
 */
public record InterestPaid(
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

    /** What was paid: interest, or what a correction changes in interest paid before. */
    public enum Kind {
        CLAIM,
        ADJUSTMENT
    }

    public InterestPaid {
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
