package org.jigeum.interest.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The closing balances of an account: its balance on any day is that of the last day that has one, else nothing. */
public final class BalanceHistory {

    private final NavigableMap<BusinessDay, Won> balances = new TreeMap<>();

    public BalanceHistory(List<DailyBalance> dailyBalances) {
        dailyBalances.forEach(daily -> balances.put(daily.day(), daily.balance()));
    }

    Won on(BusinessDay day) {
        Map.Entry<BusinessDay, Won> last = balances.floorEntry(day);
        return last == null ? Won.ZERO : last.getValue();
    }

    Stream<BusinessDay> daysOfChange() {
        return balances.keySet().stream();
    }
}
