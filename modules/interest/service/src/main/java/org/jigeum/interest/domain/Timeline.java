package org.jigeum.interest.domain;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jigeum.kernel.BusinessDay;

/** What holds from a day on, until the next day that has something else. */
final class Timeline<T> {

    private final NavigableMap<BusinessDay, T> values;

    /** What holds from which day on. */
    Timeline(Map<BusinessDay, T> values) {
        this.values = new TreeMap<>(values);
    }

    /** What holds on a day; nothing before the first. */
    Optional<T> on(BusinessDay day) {
        return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** What begins to hold on a day after the first of a period, in order. */
    Collection<T> changes(Period period) {
        return changing(period).values();
    }

    /** Cuts a period before each such day, and tells of each part, in order, what holds in it. */
    void forEach(Period period, BiConsumer<Period, Optional<T>> part) {
        if (period.isEmpty()) {
            return;
        }
        BusinessDay from = period.from();
        Optional<T> value = on(from);
        for (Map.Entry<BusinessDay, T> change : changing(period).entrySet()) {
            part.accept(new Period(from, change.getKey().previous()), value);
            from = change.getKey();
            value = Optional.of(change.getValue());
        }
        part.accept(new Period(from, period.through()), value);
    }

    NavigableMap<BusinessDay, T> copy() {
        return new TreeMap<>(values);
    }

    private NavigableMap<BusinessDay, T> changing(Period period) {
        return values.subMap(period.from(), false, period.through(), true);
    }
}
