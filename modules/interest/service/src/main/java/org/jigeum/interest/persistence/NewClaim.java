package org.jigeum.interest.persistence;

import java.util.Objects;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * A claim about to be written.
 *
 * @param claimId taken for it
 * @param rateRevision which rates of the product it was computed with
 * @param due what was due to the account and has been posted
 * @param journalId the journal that booked it
 * @param balance the account's balance after it and the corrections settled with it
 */
public record NewClaim(
        long claimId,
        String rateRevision,
        AccountNumber account,
        CustomerId customer,
        ProductCode product,
        Occasion occasion,
        InterestDue due,
        long journalId,
        Won balance) {

    public NewClaim {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(balance, "balance");
    }

    /** As it will have been paid. */
    public Claim claim() {
        return new Claim(
                claimId,
                account,
                due.businessDay(),
                due.period(),
                occasion,
                due.withholding(),
                due.pending().net(),
                balance);
    }
}
