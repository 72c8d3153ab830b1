package org.jigeum.interest.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * The balances that earn interest: on any day that of the last day that has one, else nothing. They are the closing
 * balances, and with them what corrections of interest add or take away before it is in the account.
 */
public final class BalanceHistory {

    private final NavigableMap<BusinessDay, Won> balances;
    private final Won raise;

    public BalanceHistory(List<DailyBalance> dailyBalances) {
        this(new TreeMap<>(), Won.ZERO);
        dailyBalances.forEach(daily -> balances.put(daily.day(), daily.balance()));
    }

    private BalanceHistory(NavigableMap<BusinessDay, Won> balances, Won raise) {
        this.balances = balances;
        this.raise = raise;
    }

    /** What is in the balance of a day; never below zero, whatever is taken away. */
    Won on(BusinessDay day) {
        Map.Entry<BusinessDay, Won> last = balances.floorEntry(day);
        Won balance = last == null ? raise : last.getValue().plus(raise);
        return balance.isNegative() ? Won.ZERO : balance;
    }

    /** The days of a period on which the balance changes. */
    Stream<BusinessDay> daysOfChange(Period period) {
        return balances.subMap(period.from(), true, period.through(), true).keySet().stream();
    }

    /** The same balances, each higher by an amount, or lower if it is below zero. */
    BalanceHistory raisedBy(Won amount) {
        return new BalanceHistory(balances, raise.plus(amount));
    }

    /**
     * The same balances, but higher in a span of days, or lower if the amount is below zero.
     *
     * @param from the first such day
     * @param until the first day that is not; empty if there is none
     */
    public BalanceHistory shifted(BusinessDay from, Optional<BusinessDay> until, Won amount) {
        NavigableMap<BusinessDay, Won> shifted = new TreeMap<>(balances);
        until.ifPresent(end -> shifted.putIfAbsent(end, raw(end)));
        shifted.putIfAbsent(from, raw(from));
        until.map(end -> shifted.subMap(from, true, end, false))
                .orElseGet(() -> shifted.tailMap(from, true))
                .replaceAll((day, balance) -> balance.plus(amount));
        return new BalanceHistory(shifted, raise);
    }

    private Won raw(BusinessDay day) {
        Map.Entry<BusinessDay, Won> last = balances.floorEntry(day);
        return last == null ? Won.ZERO : last.getValue();
    }
}
