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
 * @param linesFit whether the register's lines are of the journal's account and day
 */
public record WithheldJournal(
        long journalId,
        Optional<AccountNumber> account,
        Optional<BusinessDay> day,
        WithheldAmounts booked,
        WithheldAmounts registered,
        Fit linesFit) {

    /** Whether lines are of the same account and day as their journal. */
    public enum Fit {
        FITTING,
        MISFIT
    }

    public WithheldJournal {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(booked, "booked");
        Objects.requireNonNull(registered, "registered");
        Objects.requireNonNull(linesFit, "linesFit");
    }

    /** Whether all that the register lacks is on its way there. */
    public boolean isExplainedBy(WithheldAmounts underWay) {
        return day.isPresent() && linesFit == Fit.FITTING && booked.equals(registered.plus(underWay));
    }

    Subject subject() {
        Subject named = account.map(Subject.journal(journalId)::account).orElse(Subject.journal(journalId));
        return day.map(named::day).orElse(named);
    }
}
