package org.jigeum.interest.application;

import java.util.Objects;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.interest.application.KeptRates.Rates;
import org.jigeum.interest.domain.Accrual;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.TaxProfile;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.BusinessDay;

/** All that the interest due to an account is computed from. */
record AccountFacts(
        DepositAccount account,
        PaymentStart start,
        BalanceHistory closingBalances,
        CustomerOnDay owner,
        Rates rates,
        AdjustmentHistory adjustments) {

    /**
     * Fails if a fact is missing.
     *
     * @throws IllegalStateException if the customer register does not know the owner
     */
    AccountFacts {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(closingBalances, "closingBalances");
        if (owner == null) {
            throw new IllegalStateException(
                    "The customer register does not know the owner of account " + account.number() + ".");
        }
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(adjustments, "adjustments");
    }

    /** What is due if it is paid on the business day. */
    AccountDue dueOn(BusinessDay day) {
        Period unpaid = InterestDue.unpaidPeriod(account.openedOn(), start.paidThrough(), day);
        Accrual accrual = Accrual.of(unpaid, adjustments.applyTo(closingBalances), rates.schedule());
        Withholding withholding =
                TaxProfile.valueOf(owner.taxProfile().name()).withhold(accrual.gross(), owner.treatyRate());
        InterestDue due = new InterestDue(day, accrual, withholding, adjustments.pending());
        return new AccountDue(
                account,
                start.claimId(),
                rates.revision(),
                account.statesWith(State.valueOf(owner.standing().name())),
                due,
                due.obstacle(start.paidThrough()),
                adjustments);
    }
}
