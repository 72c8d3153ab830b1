package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * Days from one through another, both included; empty if the last is the day before the first.
 *
 * @param from the first day
 * @param through the last day, at the earliest the day before {@code from}
 */
public record Period(BusinessDay from, BusinessDay through) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (through.isBefore(from.previous())) {
            throw new IllegalArgumentException("A period ends at the earliest on the day before it begins.");
        }
    }

    public boolean isEmpty() {
        return through.isBefore(from);
    }

    public long days() {
        return from.daysUntil(through.next());
    }

    public boolean contains(BusinessDay day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }
}
