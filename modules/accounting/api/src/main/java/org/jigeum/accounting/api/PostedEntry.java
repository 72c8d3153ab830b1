package org.jigeum.accounting.api;

import org.jigeum.kernel.Won;

/**
 * A passbook entry that was posted.
 *
 * @param balance the account's balance after it
 */
public record PostedEntry(long entryId, long journalId, Won balance) {}
