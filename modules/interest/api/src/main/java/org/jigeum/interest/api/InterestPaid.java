package org.jigeum.interest.api;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/**
 * Interest was paid and tax withheld from it: what the withholding register must know of a claim. It is made from
 * the claim of an outbox row and will go to the queue {@code TaxWithholding}.
 *
 * @param claimId unique; who receives it twice writes it once
 * @param paidOn the payment date, which the tax belongs to
 * @param taxProfile the name of the tax profile applied
 * @param gross interest before tax
 */
public record InterestPaid(
        long claimId,
        AccountNumber account,
        CustomerId customer,
        BusinessDay paidOn,
        String taxProfile,
        Won gross,
        Won incomeTax,
        Won localIncomeTax) {

    public InterestPaid {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(taxProfile, "taxProfile");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
    }
}
