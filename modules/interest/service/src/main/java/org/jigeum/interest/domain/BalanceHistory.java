package org.jigeum.interest.domain;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jigeum.interest.domain.Timeline.Change;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * The balances that earn interest: on any day that of the last day that has one, else nothing. They are the closing
 * balances, and with them what corrections of interest add or take away before it is in the account.
 */
public final class BalanceHistory {

    private final Timeline<Won> balances;
    private final Won raise;

    /**
     * The history of closing balances.
     *
     * @throws IllegalArgumentException if they are not in ascending order of their days, or two are of one day
     */
    public BalanceHistory(List<DailyBalance> ascending) {
        this(
                new Timeline<>(ascending.stream()
                        .map(daily -> new Change<>(daily.day(), daily.balance()))
                        .toList()),
                Won.ZERO);
    }

    private BalanceHistory(Timeline<Won> balances, Won raise) {
        this.balances = balances;
        this.raise = raise;
    }

    /** Cuts a period before each day on which a balance changes, and names what earns in each part, in order. */
    void forEach(Period period, BiConsumer<Period, Won> part) {
        balances.forEach(period, (days, balance) -> part.accept(days, earning(balance)));
    }

    /** Never below zero, whatever is taken away. */
    private Won earning(Optional<Won> balance) {
        Won raised = balance.orElse(Won.ZERO).plus(raise);
        return raised.isNegative() ? Won.ZERO : raised;
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
        NavigableMap<BusinessDay, Won> shifted = new TreeMap<>();
        balances.changes().forEach(change -> shifted.put(change.day(), change.value()));
        until.ifPresent(end -> shifted.putIfAbsent(end, raw(end)));
        shifted.putIfAbsent(from, raw(from));
        until.map(end -> shifted.subMap(from, true, end, false))
                .orElseGet(() -> shifted.tailMap(from, true))
                .replaceAll((day, balance) -> balance.plus(amount));
        return new BalanceHistory(Timeline.of(shifted), raise);
    }

    private Won raw(BusinessDay day) {
        return balances.on(day).orElse(Won.ZERO);
    }
}
