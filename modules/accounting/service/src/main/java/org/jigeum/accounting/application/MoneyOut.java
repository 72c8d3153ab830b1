package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.StateTable;
import org.jigeum.accounting.persistence.Passbook;
import org.jigeum.kernel.Won;

/** Whether the states of an account let an amount out, the daily limit of a limit account included. */
@ApplicationScoped
class MoneyOut {

    @Inject
    Passbook passbook;

    boolean isPermitted(HeldAccount from, Won amount) {
        return switch (from.permission(Act.MONEY_OUT)) {
            case YES -> true;
            case UP_TO_DAILY_LIMIT ->
                !passbook.outOn(from.account().number(), from.day())
                        .plus(amount)
                        .isGreaterThan(StateTable.LIMITED_DAILY_OUT);
            case STAFF_ONLY, NO -> false;
        };
    }
}
