package org.jigeum.accounting.api;

import java.util.Objects;
import org.jigeum.kernel.Won;

/** What came of the last payment of interest to an account that is about to be closed. */
public sealed interface FinalInterest {

    /**
     * All interest is settled.
     *
     * @param gross before tax, zero if nothing was due
     * @param adjustment the difference in interest of days corrected later, after tax; below zero if it was kept back
     * @param balance the account's balance after it
     */
    record Settled(Won gross, Won incomeTax, Won localIncomeTax, Won adjustment, Won balance) implements FinalInterest {

        public Settled {
            Objects.requireNonNull(gross, "gross");
            Objects.requireNonNull(incomeTax, "incomeTax");
            Objects.requireNonNull(localIncomeTax, "localIncomeTax");
            Objects.requireNonNull(adjustment, "adjustment");
            Objects.requireNonNull(balance, "balance");
        }
    }

    /**
     * The customer owes interest that was overpaid, more than the account holds. Nothing was posted.
     *
     * @param missing what must be paid in before the account can be closed, above zero
     */
    record Owed(Won missing) implements FinalInterest {

        public Owed {
            if (!missing.isPositive()) {
                throw new IllegalArgumentException("What is missing is above zero.");
            }
        }
    }
}
