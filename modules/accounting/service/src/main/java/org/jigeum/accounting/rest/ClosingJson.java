package org.jigeum.accounting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jigeum.accounting.domain.ClosingOutcome;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.rest.Problem;

/** Closing an account, as it is ordered and answered in JSON. Amounts are whole won. */
final class ClosingJson {

    private ClosingJson() {}

    /**
     * An order to close.
     *
     * @param channel where it was ordered, such as BRANCH
     */
    record Order(
            @NotBlank @Size(max = MoneyJson.CHANNEL_LENGTH) String channel,
            @Size(max = MoneyJson.MEMO_LENGTH) String memo) {

        Remark remark() {
            return new Remark(Optional.of(channel), Optional.ofNullable(memo));
        }
    }

    /**
     * A closed account.
     *
     * @param gross the last interest before tax, zero if nothing was due
     * @param adjustment the difference in interest of days corrected later, after tax; below zero if it was kept back
     * @param entryId of the withdrawal; null if there was nothing to pay out, as is the journal's
     */
    record Closed(
            String accountNumber,
            String status,
            String businessDay,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long adjustment,
            long paidOut,
            long balance,
            String entryId,
            String journalId) {

        private static Closed of(AccountNumber account, ClosingOutcome.Closed closed) {
            return new Closed(
                    account.digits(),
                    "CLOSED",
                    closed.day().toString(),
                    closed.interest().gross().amount(),
                    closed.interest().incomeTax().amount(),
                    closed.interest().localIncomeTax().amount(),
                    closed.interest().adjustment().amount(),
                    closed.paidOut().amount(),
                    0,
                    closed.entry()
                            .map(WrittenEntry::entryId)
                            .map(String::valueOf)
                            .orElse(null),
                    closed.entry()
                            .map(WrittenEntry::journalId)
                            .map(String::valueOf)
                            .orElse(null));
        }
    }

    static Answer answer(AccountNumber account, ClosingOutcome outcome) {
        if (outcome instanceof ClosingOutcome.Closed closed) {
            return Answer.created(Closed.of(account, closed));
        }
        if (outcome instanceof ClosingOutcome.NotPermitted refused) {
            return Answer.refused(StaffRefusals.notPermitted(refused.states()));
        }
        if (outcome instanceof ClosingOutcome.CorrectionPending) {
            return Answer.refused(new Problem(
                    409, "CORRECTION_PENDING", "A correction of the account is proposed. Have it decided first."));
        }
        if (outcome instanceof ClosingOutcome.InterestOwed owed) {
            return Answer.refused(new Problem(
                    422,
                    "INTEREST_OWED",
                    "Interest was overpaid. " + owed.missing() + " won must be paid in before it can be closed."));
        }
        throw new IllegalArgumentException("No answer is known for " + outcome);
    }
}
