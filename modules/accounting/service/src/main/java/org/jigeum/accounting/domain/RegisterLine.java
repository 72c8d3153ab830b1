package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/**
 * A line of the withholding register, as it is or as it should be.
 *
 * @param payoutId the claim or adjustment
 * @param journalId empty for adjustments that add up to nothing
 * @param amounts signed: an adjustment may take back what an earlier payout withheld
 */
public record RegisterLine(
        long payoutId, AccountNumber account, BusinessDay paidOn, Optional<Long> journalId, WithheldAmounts amounts) {

    public RegisterLine {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(journalId, "journalId");
        Objects.requireNonNull(amounts, "amounts");
    }

    Subject subject() {
        Subject named = Subject.payout(payoutId).account(account).day(paidOn);
        return journalId.map(id -> named.and(Subject.journal(id))).orElse(named);
    }
}
