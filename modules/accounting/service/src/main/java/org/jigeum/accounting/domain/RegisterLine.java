package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;

/**
 * A line of the withholding register, as it is or as it should be.
 *
 * @param payoutId the claim or adjustment
 * @param account its digits; as text, like the customer's id: a line that is wrong may have what is no account
 * @param taxProfile its name
 * @param journalId empty for adjustments that add up to nothing
 * @param amounts signed: an adjustment may take back what an earlier payout withheld
 */
public record RegisterLine(
        long payoutId,
        String account,
        Payout.Kind kind,
        String customer,
        BusinessDay paidOn,
        String taxProfile,
        Optional<Long> journalId,
        WithheldAmounts amounts) {

    public RegisterLine {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(taxProfile, "taxProfile");
        Objects.requireNonNull(journalId, "journalId");
        Objects.requireNonNull(amounts, "amounts");
    }

    Subject subject() {
        Subject named = Subject.payout(payoutId)
                .with(Subject.Part.ACCOUNT_NUMBER, account)
                .day(paidOn);
        return journalId.map(id -> named.and(Subject.journal(id))).orElse(named);
    }

    /** What this line has, for people to read: amounts, account and day, and what else is not as expected. */
    String comparedTo(RegisterLine expected) {
        StringBuilder text = new StringBuilder("%s, account %s, %s".formatted(amounts, account, paidOn));
        if (kind != expected.kind) {
            text.append(", kind %s instead of %s".formatted(kind, expected.kind));
        }
        if (!customer.equals(expected.customer)) {
            text.append(", another customer");
        }
        if (!taxProfile.equals(expected.taxProfile)) {
            text.append(", tax profile %s instead of %s".formatted(taxProfile, expected.taxProfile));
        }
        if (!journalId.equals(expected.journalId)) {
            text.append(", another journal");
        }
        return text.toString();
    }
}
