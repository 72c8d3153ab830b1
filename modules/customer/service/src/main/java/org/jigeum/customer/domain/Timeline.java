package org.jigeum.customer.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * What holds from which day on. Nothing is ever taken back: what is recorded later for the same day supersedes.
 *
 * @param entries at least one; given in the order in which they were recorded, kept by the day from which they hold
 */
public record Timeline<T>(List<Entry<T>> entries) {

    /** A value and the first day on which it holds. */
    public record Entry<T>(BusinessDay from, T value) {

        public Entry {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(value, "value");
        }
    }

    public Timeline {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A timeline has at least one entry.");
        }
        entries = entries.stream().sorted(Comparator.comparing(Entry::from)).toList();
    }

    /** The latest that holds from this day or an earlier one; the earliest of all if the day lies before. */
    public T on(BusinessDay day) {
        T value = entries.get(0).value();
        for (Entry<T> entry : entries) {
            if (!entry.from().isAfter(day)) {
                value = entry.value();
            }
        }
        return value;
    }
}
