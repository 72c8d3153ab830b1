package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.BalanceCorrection;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.api.StateTable;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Customers;
import org.jigeum.interest.domain.Adjustment;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.PaidInterest;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.Reassessment;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.kernel.BusinessDay;

/** Puts the interest of paid days right after their closing balances were corrected, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectInterest {

    @Inject
    Claims claims;

    @Inject
    Adjustments adjustments;

    @Inject
    BalanceHistories balanceHistories;

    @Inject
    RateSchedules rateSchedules;

    @Inject
    Customers customers;

    @Inject
    BookInterest bookInterest;

    /** Credits what was too little, if the account may be credited; else it waits for the next payment. */
    void correct(BalanceCorrection correction) {
        DepositAccount account = correction.account();
        List<Claim> touched = claims.paidFor(account.number(), correction.valueDay());
        if (touched.isEmpty()) {
            return;
        }
        adjustments.record(correction.correctionId(), correction.day(), missing(account, touched));
        AdjustmentHistory now = adjustments.of(account.number());
        if (now.pending().net().isPositive() && mayBeCredited(account, correction.day())) {
            bookInterest.settle(account, correction.day(), now);
        }
    }

    private List<Adjustment> missing(DepositAccount account, List<Claim> touched) {
        AdjustmentHistory before = adjustments.of(account.number());
        BusinessDay from = touched.get(0).period().from();
        BalanceHistory closing =
                balanceHistories.from(Map.of(account.number(), from)).get(account.number());
        List<PaidInterest> paid = touched.stream().map(before::asItStands).toList();
        return Reassessment.of(paid, before.applyTo(closing), rates(account));
    }

    private RateSchedule rates(DepositAccount account) {
        return rateSchedules.of(Set.of(account.product())).get(account.product());
    }

    private boolean mayBeCredited(DepositAccount account, BusinessDay day) {
        CustomerOnDay owner = customers.onDay(Set.of(account.owner()), day).get(account.owner());
        Set<State> states = account.statesWith(State.valueOf(owner.standing().name()));
        return StateTable.permission(Act.MONEY_IN, states) == Permission.YES;
    }
}
