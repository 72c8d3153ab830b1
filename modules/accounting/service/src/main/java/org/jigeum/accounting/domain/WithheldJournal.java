package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/**
 * A journal of interest whose lines are not what the withholding register has of it.
 *
 * @param account the deposit account on its lines; empty if it changed no balance
 * @param day its business day; empty if there is no such journal of interest
 * @param booked by its lines
 * @param registered by the lines of the register, in all
 */
public record WithheldJournal(
        long journalId,
        Optional<AccountNumber> account,
        Optional<BusinessDay> day,
        WithheldAmounts booked,
        WithheldAmounts registered) {

    public WithheldJournal {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(booked, "booked");
        Objects.requireNonNull(registered, "registered");
    }

    Subject subject() {
        Subject named = account.map(Subject.journal(journalId)::account).orElse(Subject.journal(journalId));
        return day.map(named::day).orElse(named);
    }
}
