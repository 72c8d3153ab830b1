package org.jigeum.accounting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Problem;

/** What the client is told of a deposit, withdrawal or transfer. */
@RequestScoped
class MoneyAnswers {

    @Inject
    Caller caller;

    Answer of(MoneyOutcome outcome) {
        if (outcome instanceof MoneyOutcome.Moved moved) {
            return moved(moved);
        }
        if (outcome instanceof MoneyOutcome.NotPermitted refused) {
            return Answer.refused(notPermitted(refused.states()));
        }
        if (outcome instanceof MoneyOutcome.InsufficientBalance) {
            return Answer.refused(new Problem(
                    422, "INSUFFICIENT_BALANCE", "The balance is lower than the amount. Nothing was moved."));
        }
        if (outcome instanceof MoneyOutcome.BalanceTooHigh) {
            return Answer.refused(
                    new Problem(422, "BALANCE_TOO_HIGH", "The account cannot hold that much. Nothing was moved."));
        }
        throw new IllegalArgumentException("No answer is known for " + outcome);
    }

    /** Whoever asks: deposits of several callers are posted together. */
    static Answer moved(MoneyOutcome.Moved moved) {
        WrittenEntry entry = moved.entries().get(0);
        return Answer.created(new MoneyJson.Moved(
                Long.toString(entry.entryId()),
                Long.toString(entry.journalId()),
                moved.day().toString(),
                moved.amount().amount(),
                entry.balance().amount()));
    }

    /** Staff learn which states stand against it; a customer is asked to call, since the reason may concern others. */
    private Problem notPermitted(List<String> states) {
        return caller.isStaff()
                ? StaffRefusals.notPermitted(states)
                : new Problem(422, "NOT_PERMITTED", "This is not possible for the account now. Please call the bank.");
    }
}
