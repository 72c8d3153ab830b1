package org.jigeum.accounting.persistence;

import org.jigeum.accounting.domain.Invariant;

/**
 * An invariant as SQL over the tables of this module. The only parameter is {@code :day}, the last business day that
 * counts.
 *
 * @param violations selects account, journal, entry, day, expected, found, detail
 */
record Check(Invariant invariant, String violations) {}
