package org.jigeum.accounting.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** What came of closing an account. All but {@link Closed} leave it as it was. */
public sealed interface ClosingOutcome {

    /**
     * It is closed and empty.
     *
     * @param interest the last one paid
     * @param paidOut what was withdrawn
     * @param entry of the withdrawal; empty if there was nothing to withdraw
     */
    record Closed(BusinessDay day, LastInterest interest, Won paidOut, Optional<WrittenEntry> entry)
            implements ClosingOutcome {

        public Closed {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(interest, "interest");
            Objects.requireNonNull(entry, "entry");
            if (paidOut.isPositive() != entry.isPresent()) {
                throw new IllegalArgumentException("What was paid out has an entry.");
            }
        }
    }

    /**
     * The interest of the days up to the one before the closing.
     *
     * @param gross before tax, zero if nothing was due
     * @param adjustment the difference in interest of days corrected later, after tax; below zero if it was kept back
     */
    record LastInterest(Won gross, Won incomeTax, Won localIncomeTax, Won adjustment) {}

    /**
     * A state of the account or of its owner stands against it.
     *
     * @param states the names of the states that do
     */
    record NotPermitted(List<String> states) implements ClosingOutcome {

        public NotPermitted {
            states = List.copyOf(states);
        }
    }

    /** A correction of the account is proposed: it has to be decided first. */
    record CorrectionPending() implements ClosingOutcome {}

    /**
     * The customer owes interest that was overpaid, more than the account holds.
     *
     * @param missing what must be paid in first
     */
    record InterestOwed(Won missing) implements ClosingOutcome {}
}
