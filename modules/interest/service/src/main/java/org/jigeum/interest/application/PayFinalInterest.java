package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.FinalInterest;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** 해지: settles all interest of a locked account that is about to be closed, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PayFinalInterest {

    @Inject
    PayInterest payInterest;

    @Inject
    BookInterest bookInterest;

    FinalInterest pay(DepositAccount account, BusinessDay day) {
        AccountDue due = payInterest.due(day, List.of(account)).get(0);
        Won left = account.balance().plus(due.due().credited());
        if (left.isNegative()) {
            return new FinalInterest.Owed(Won.ZERO.minus(left));
        }
        return due.due().gross().isPositive() ? claimed(due) : settled(due, day);
    }

    private FinalInterest claimed(AccountDue due) {
        Claim claim = bookInterest
                .book(Occasion.CLOSING, List.of(due), paid -> List.of())
                .get(0);
        Withholding withholding = claim.withholding();
        return new FinalInterest.Settled(
                withholding.gross(),
                withholding.incomeTax(),
                withholding.localIncomeTax(),
                claim.adjustment(),
                claim.balance());
    }

    private FinalInterest settled(AccountDue due, BusinessDay day) {
        Won balance = bookInterest.settle(due.account(), day, due.adjustments());
        return new FinalInterest.Settled(
                Won.ZERO, Won.ZERO, Won.ZERO, due.due().pending().net(), balance);
    }
}
