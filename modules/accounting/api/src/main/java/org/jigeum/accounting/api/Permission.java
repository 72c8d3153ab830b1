package org.jigeum.accounting.api;

/** A cell of the {@link StateTable}, from the most to the least that is allowed. */
public enum Permission {
    YES,
    /** Up to {@link StateTable#LIMITED_DAILY_OUT} a day. */
    UP_TO_DAILY_LIMIT,
    STAFF_ONLY,
    NO
}
