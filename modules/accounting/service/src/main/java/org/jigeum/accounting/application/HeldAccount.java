package org.jigeum.accounting.application;

import java.util.List;
import java.util.Set;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.api.StateTable;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.kernel.BusinessDay;

/**
 * An account under lock, with the states of itself and its owner and the business day of whatever is posted now.
 *
 * @param states the account's and its owner's
 */
record HeldAccount(DepositAccount account, Set<State> states, BusinessDay day) {

    static HeldAccount of(DepositAccount account, CustomerOnDay owner, BusinessDay day) {
        State standing = State.valueOf(owner.standing().name());
        return new HeldAccount(account, account.statesWith(standing), day);
    }

    Permission permission(Act act) {
        return StateTable.permission(act, states);
    }

    List<String> statesAgainst(Act act) {
        return StateTable.statesAgainst(act, states).stream().map(State::name).toList();
    }

    boolean isClosed() {
        return states.contains(State.CLOSED);
    }

    LockedBalance balance() {
        return new LockedBalance(account.number(), account.balance());
    }
}
