package org.jigeum.accounting.domain;

import java.util.List;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/**
 * What came of proposing a correction or of deciding about it. All but {@link Recorded} leave everything as it was.
 */
public sealed interface CorrectionOutcome {

    /** It is proposed, or decided as wanted. */
    record Recorded(Correction correction) implements CorrectionOutcome {}

    /**
     * The value day lies in the future, or before the account was opened.
     *
     * @param openedOn the earliest possible value day
     */
    record ValueDayOutOfRange(BusinessDay openedOn) implements CorrectionOutcome {}

    /** The entry is none that can be reversed: interest, or itself a reversal. */
    record NotReversible() implements CorrectionOutcome {}

    /** The entry's journal is reversed, or a reversal of it is proposed. */
    record AlreadyReversed() implements CorrectionOutcome {}

    /** Who proposed it cannot decide about it. */
    record SamePerson() implements CorrectionOutcome {}

    /** It was decided before, by another person or the other way. */
    record AlreadyDecided() implements CorrectionOutcome {}

    /**
     * A state of an account stands against it.
     *
     * @param states their names
     */
    record NotPermitted(List<String> states) implements CorrectionOutcome {

        public NotPermitted {
            states = List.copyOf(states);
        }
    }

    /**
     * A balance would be below zero.
     *
     * @param day the first such day
     */
    record InsufficientBalance(AccountNumber account, BusinessDay day) implements CorrectionOutcome {}

    /** A balance would be higher than what the bank keeps in one account. */
    record BalanceTooHigh(AccountNumber account) implements CorrectionOutcome {}
}
