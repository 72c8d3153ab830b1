package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jigeum.interest.domain.CorrectedDays;
import org.jigeum.interest.domain.PaidInterest;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.Reassessment;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

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

    @Inject
    AccrualCorrections accrualCorrections;

    /** Credits what was too little, if the account may be credited; else it waits for the next payment. */
    void correct(BalanceCorrection correction) {
        DepositAccount account = correction.account();
        accrualCorrections.holdAccruals(account.product());
        List<Claim> touched = claims.paidFor(account.number(), correction.valueDay());
        AdjustmentHistory before = adjustments.of(account.number());
        BalanceHistory closing = closingBalances(correction, touched);
        List<PaidInterest> paid = touched.stream().map(before::asItStands).toList();
        List<Adjustment> missing = Reassessment.of(paid, before.applyTo(closing), rates(account));
        adjustments.record(correction.correctionId(), correction.day(), missing);
        AdjustmentHistory now = adjustments.of(account.number());
        BalanceHistory wrong =
                closing.shifted(correction.valueDay(), Optional.empty(), Won.ZERO.minus(correction.amount()));
        owe(
                correction,
                touched,
                missing,
                new CorrectedDays(before.applyTo(wrong), now.applyTo(closing), rates(account)));
        if (!now.pending().net().isNegative() && mayBeCredited(account, correction.day())) {
            bookInterest.settle(account, correction.day(), now);
        }
    }

    private BalanceHistory closingBalances(BalanceCorrection correction, List<Claim> touched) {
        AccountNumber number = correction.account().number();
        BusinessDay from = touched.isEmpty()
                ? correction.valueDay()
                : touched.get(0).period().from();
        BusinessDay first = from.isBefore(correction.valueDay()) ? from : correction.valueDay();
        return balanceHistories.from(Map.of(number, first)).get(number);
    }

    private void owe(BalanceCorrection correction, List<Claim> touched, List<Adjustment> missing, CorrectedDays days) {
        ProductCode product = correction.account().product();
        Optional<Period> accrued = accrualCorrections
                .lastAccruedDay(product)
                .filter(last -> !last.isBefore(correction.valueDay()))
                .map(last -> new Period(correction.valueDay(), last));
        accrualCorrections.add(
                product,
                correction.day(),
                days.owedMore(accrued, touched, missing),
                "Correction " + correction.correctionId());
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
