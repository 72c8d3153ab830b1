package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.CorrectedDays;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * What adjustments earn while they are not in the closing balances yet: the accounts of a product that have such,
 * and they are few, are looked at one by one.
 */
@ApplicationScoped
class AdjustedBalances {

    @Inject
    Adjustments adjustments;

    @Inject
    BalanceHistories balanceHistories;

    /** In parts of a won, by day; days on which they earn nothing are left out. */
    Map<BusinessDay, BigInteger> interest(ProductCode product, Period days, RateSchedule rates) {
        Map<AccountNumber, AdjustmentHistory> histories = adjustments.earningOn(product, days);
        Map<AccountNumber, BalanceHistory> closing = balanceHistories.from(
                histories.keySet().stream().collect(Collectors.toMap(number -> number, number -> days.from())));
        Map<BusinessDay, BigInteger> interest = new HashMap<>();
        histories.forEach((number, history) -> {
            BalanceHistory balances = closing.get(number);
            CorrectedDays adjusted = new CorrectedDays(balances, history.applyTo(balances), rates);
            for (BusinessDay day = days.from(); !day.isAfter(days.through()); day = day.next()) {
                interest.merge(day, adjusted.earnedMore(new Period(day, day)), BigInteger::add);
            }
        });
        return interest;
    }
}
