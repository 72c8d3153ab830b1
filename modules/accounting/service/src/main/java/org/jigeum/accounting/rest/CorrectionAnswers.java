package org.jigeum.accounting.rest;

import jakarta.ws.rs.core.Response;
import org.jigeum.accounting.domain.CorrectionOutcome;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.rest.Problem;

/** What staff are told of a correction that they propose or decide about. */
final class CorrectionAnswers {

    private CorrectionAnswers() {}

    static Answer proposed(CorrectionOutcome outcome) {
        return outcome instanceof CorrectionOutcome.Recorded recorded
                ? Answer.created(CorrectionJson.Recorded.of(recorded.correction()))
                : Answer.refused(refusal(outcome));
    }

    static Response decided(CorrectionOutcome outcome) {
        return outcome instanceof CorrectionOutcome.Recorded recorded
                ? Response.ok(CorrectionJson.Recorded.of(recorded.correction())).build()
                : refusal(outcome).response();
    }

    private static Problem refusal(CorrectionOutcome outcome) {
        if (outcome instanceof CorrectionOutcome.ValueDayOutOfRange range) {
            return new Problem(
                    422,
                    "VALUE_DAY_OUT_OF_RANGE",
                    "The value day lies from the day the account was opened, " + range.openedOn() + ", to today.");
        }
        if (outcome instanceof CorrectionOutcome.NotReversible) {
            return new Problem(
                    422, "NOT_REVERSIBLE", "Only deposits, withdrawals, transfers and corrections are reversed.");
        }
        if (outcome instanceof CorrectionOutcome.AlreadyReversed) {
            return new Problem(409, "ALREADY_REVERSED", "It is reversed already, or somebody has proposed it.");
        }
        if (outcome instanceof CorrectionOutcome.SamePerson) {
            return new Problem(422, "SAME_PERSON", "Somebody else than who proposed it decides.");
        }
        if (outcome instanceof CorrectionOutcome.AlreadyDecided) {
            return new Problem(409, "ALREADY_DECIDED", "It has been decided already.");
        }
        return refusalOfAccount(outcome);
    }

    private static Problem refusalOfAccount(CorrectionOutcome outcome) {
        if (outcome instanceof CorrectionOutcome.NotPermitted refused) {
            return StaffRefusals.notPermitted(refused.states());
        }
        if (outcome instanceof CorrectionOutcome.InsufficientBalance refused) {
            return new Problem(
                    422,
                    "INSUFFICIENT_BALANCE",
                    "The balance of %s would be below zero on %s. Nothing was posted."
                            .formatted(refused.account(), refused.day()));
        }
        if (outcome instanceof CorrectionOutcome.BalanceTooHigh refused) {
            return new Problem(
                    422,
                    "BALANCE_TOO_HIGH",
                    "The account %s cannot hold that much. Nothing was posted.".formatted(refused.account()));
        }
        throw new IllegalArgumentException("No answer is known for " + outcome);
    }
}
