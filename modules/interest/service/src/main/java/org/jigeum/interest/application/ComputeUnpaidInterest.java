package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.BalanceHistory;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.UnpaidDays;
import org.jigeum.interest.neighbours.BalanceHistories;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.PaymentStart;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** Computes, account by account, what a batch of accounts has earned and was not paid. Locks nothing. */
@ApplicationScoped
class ComputeUnpaidInterest {

    @Inject
    Claims claims;

    @Inject
    Adjustments adjustments;

    @Inject
    BalanceHistories balanceHistories;

    @Inject
    RateSchedules rateSchedules;

    /**
     * The sum of all accounts, in parts of a won.
     *
     * @param through the last day that counts as earned
     */
    BigInteger through(ProductCode product, BusinessDay through, Map<AccountNumber, BusinessDay> openedOn) {
        Map<AccountNumber, UnpaidDays> unpaid = unpaidDays(through, openedOn);
        Map<AccountNumber, AdjustmentHistory> adjusted = adjustments.of(unpaid.keySet());
        Map<AccountNumber, BalanceHistory> closing = balanceHistories.from(unpaid.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().days().from())));
        RateSchedule rates = rateSchedules.of(product);
        return unpaid.entrySet().stream()
                .map(entry -> entry.getValue()
                        .earned(
                                adjusted.getOrDefault(entry.getKey(), AdjustmentHistory.NONE)
                                        .applyTo(closing.get(entry.getKey())),
                                rates))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Map<AccountNumber, UnpaidDays> unpaidDays(BusinessDay through, Map<AccountNumber, BusinessDay> openedOn) {
        Map<AccountNumber, PaymentStart> starts = claims.starts(openedOn.keySet());
        Map<AccountNumber, UnpaidDays> unpaid = new HashMap<>();
        openedOn.forEach((account, opened) -> UnpaidDays.between(
                        opened, starts.get(account).paidThrough(), through)
                .ifPresent(days -> unpaid.put(account, days)));
        return unpaid;
    }
}
