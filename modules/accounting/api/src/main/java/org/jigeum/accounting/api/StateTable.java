package org.jigeum.accounting.api;

import static org.jigeum.accounting.api.Permission.NO;
import static org.jigeum.accounting.api.Permission.STAFF_ONLY;
import static org.jigeum.accounting.api.Permission.UP_TO_DAILY_LIMIT;
import static org.jigeum.accounting.api.Permission.YES;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jigeum.kernel.Won;

/** Who may do what: the bank's one table of states. States combine, the least that any of them allows wins. */
public final class StateTable {

    /** What may leave a limit account on one business day, in total. */
    public static final Won LIMITED_DAILY_OUT = Won.of(1_000_000);

    private static final Map<State, Row> ROWS = new EnumMap<>(State.class);

    static {
        // state, quote, claim, regular interest day, money out, money in
        row(State.NORMAL, YES, YES, YES, YES, YES);
        row(State.IDENTITY_THEFT, STAFF_ONLY, NO, NO, NO, NO);
        row(State.HACKED, STAFF_ONLY, NO, NO, NO, YES);
        row(State.DECEASED, STAFF_ONLY, NO, YES, NO, YES);
        row(State.PAYMENT_STOP, YES, NO, NO, NO, YES);
        row(State.SEIZED, YES, NO, YES, NO, YES);
        row(State.PLEDGED, YES, YES, YES, NO, YES);
        row(State.DORMANT, YES, NO, NO, NO, NO);
        row(State.LIMITED, YES, YES, YES, UP_TO_DAILY_LIMIT, YES);
        row(State.DEPOSIT_STOP, YES, NO, NO, YES, NO);
        row(State.WITHDRAWAL_STOP, YES, YES, YES, NO, YES);
        row(State.CLOSED, NO, NO, NO, NO, NO);
    }

    private StateTable() {}

    /** What all the states together allow of an act; everything if there is no state. */
    public static Permission permission(Act act, Collection<State> states) {
        return states.stream()
                .map(state -> ROWS.get(state).cell(act))
                .max(Comparator.naturalOrder())
                .orElse(YES);
    }

    /** The states that keep an act from being allowed to everybody without limit, in the table's order. */
    public static List<State> statesAgainst(Act act, Collection<State> states) {
        return states.stream()
                .filter(state -> ROWS.get(state).cell(act) != YES)
                .sorted()
                .toList();
    }

    private static void row(
            State state,
            Permission quote,
            Permission claim,
            Permission regularInterest,
            Permission moneyOut,
            Permission moneyIn) {
        ROWS.put(state, new Row(quote, claim, regularInterest, moneyOut, moneyIn));
    }

    private record Row(
            Permission quote, Permission claim, Permission regularInterest, Permission moneyOut, Permission moneyIn) {

        Permission cell(Act act) {
            return switch (act) {
                case QUOTE -> quote;
                case CLAIM -> claim;
                case REGULAR_INTEREST -> regularInterest;
                case MONEY_OUT -> moneyOut;
                case MONEY_IN -> moneyIn;
            };
        }
    }
}
