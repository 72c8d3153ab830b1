package org.jigeum.accounting.domain;

import java.util.List;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** What came of a deposit, a withdrawal or a transfer. */
public sealed interface MoneyOutcome {

    /**
     * The money was moved.
     *
     * @param entries one of each account, the sender's first
     */
    record Moved(BusinessDay day, Won amount, long journalId, List<WrittenEntry> entries) implements MoneyOutcome {

        public Moved {
            entries = List.copyOf(entries);
        }

        /** What was posted on a day by one journal. */
        public static Moved of(BusinessDay day, Won amount, List<WrittenEntry> entries) {
            return new Moved(day, amount, entries.get(0).journalId(), entries);
        }
    }

    /**
     * A state of the account or of its owner stands against it.
     *
     * @param states the names of the states that do
     */
    record NotPermitted(List<String> states) implements MoneyOutcome {

        public NotPermitted {
            states = List.copyOf(states);
        }
    }

    /** The amount would lift the balance above what the bank keeps in one account. */
    record BalanceTooHigh() implements MoneyOutcome {}

    /** The balance is lower than the amount. */
    record InsufficientBalance() implements MoneyOutcome {}
}
