package org.jigeum.accounting.domain;

import org.jigeum.kernel.Won;

/** A passbook entry that was written, and the balance after it. */
public record WrittenEntry(long entryId, long journalId, Won balance) {}
