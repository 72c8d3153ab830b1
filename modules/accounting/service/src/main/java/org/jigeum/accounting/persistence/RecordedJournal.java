package org.jigeum.accounting.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A journal, as it is read. */
public record RecordedJournal(
        long journalId, LocalDate businessDay, String kind, Instant recordedAt, List<Line> lines) {

    /** A line of the journal; the account number is null on other lines than those on customer deposits. */
    public record Line(int lineNo, int glAccount, long debit, long credit, Long accountNumber) {}
}
