package org.jigeum.accounting.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Who of the staff did something, and when.
 *
 * @param at to the microsecond, as it is stored: the first answer and a later one say the same
 */
public record Stamp(String by, Instant at) {

    public Stamp {
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
