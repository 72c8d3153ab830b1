package org.jigeum.interest.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jigeum.kernel.BusinessDay;

/** What holds from a day on, until the next day that has something else. */
final class Timeline<T> {

    private final List<Change<T>> changes;

    /**
     * The timeline of changes.
     *
     * @throws IllegalArgumentException if they are not in ascending order of their days, or two are of one day
     */
    Timeline(List<Change<T>> ascending) {
        this.changes = List.copyOf(ascending);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i - 1).day().isBefore(changes.get(i).day())) {
                throw new IllegalArgumentException("The days of a timeline ascend, and none comes twice.");
            }
        }
    }

    static <T> Timeline<T> of(SortedMap<BusinessDay, T> changes) {
        return new Timeline<>(changes.entrySet().stream()
                .map(entry -> new Change<>(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** What holds from a day on. */
    record Change<T>(BusinessDay day, T value) {

        Change {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(value, "value");
        }
    }

    /** All of them, in order. */
    List<Change<T>> changes() {
        return changes;
    }

    /** What holds on a day; nothing before the first. */
    Optional<T> on(BusinessDay day) {
        int begun = begunBy(day);
        return begun == 0
                ? Optional.empty()
                : Optional.of(changes.get(begun - 1).value());
    }

    /** What begins to hold on a day after the first of a period, in order. */
    List<Change<T>> changes(Period period) {
        return changes.subList(begunBy(period.from()), begunBy(period.through()));
    }

    /** Cuts a period before each such day, and tells of each part, in order, what holds in it. */
    void forEach(Period period, BiConsumer<Period, Optional<T>> part) {
        if (period.isEmpty()) {
            return;
        }
        BusinessDay from = period.from();
        Optional<T> value = on(from);
        for (Change<T> change : changes(period)) {
            part.accept(new Period(from, change.day().previous()), value);
            from = change.day();
            value = Optional.of(change.value());
        }
        part.accept(new Period(from, period.through()), value);
    }

    /** How many of them are of this day or an earlier one. */
    private int begunBy(BusinessDay day) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).day().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
