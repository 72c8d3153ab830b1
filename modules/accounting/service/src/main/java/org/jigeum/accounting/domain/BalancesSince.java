package org.jigeum.accounting.domain;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * The closing balances of an account from a value day on, to judge a change of all of them.
 *
 * @param closings by the first day they stood on; the first one stands on the value day
 */
public record BalancesSince(AccountNumber account, SortedMap<BusinessDay, Won> closings) {

    /**
     * The balances since a value day.
     *
     * @param recorded the last closing balance before the value day, if any, and all from it on
     */
    public static BalancesSince of(AccountNumber account, BusinessDay valueDay, SortedMap<BusinessDay, Won> recorded) {
        SortedMap<BusinessDay, Won> closings = new TreeMap<>(Map.of(valueDay, Won.ZERO));
        recorded.forEach((day, balance) -> closings.put(day.orLater(valueDay), balance));
        return new BalancesSince(account, closings);
    }

    /** What stands against adding an amount, which may be below zero, to each of the balances. */
    public Optional<CorrectionOutcome> refusal(Won change) {
        return change.isNegative() ? belowZero(Won.ZERO.minus(change)) : aboveCeiling(change);
    }

    private Optional<CorrectionOutcome> belowZero(Won takenAway) {
        return closings.entrySet().stream()
                .filter(closing -> takenAway.isGreaterThan(closing.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(day -> new CorrectionOutcome.InsufficientBalance(account, day));
    }

    private Optional<CorrectionOutcome> aboveCeiling(Won added) {
        boolean hasRoom =
                closings.values().stream().allMatch(balance -> new LockedBalance(account, balance).hasRoomFor(added));
        return hasRoom ? Optional.empty() : Optional.of(new CorrectionOutcome.BalanceTooHigh(account));
    }
}
