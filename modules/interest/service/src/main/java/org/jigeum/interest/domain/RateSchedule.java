package org.jigeum.interest.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jigeum.kernel.BusinessDay;

/** All rates of a product over time. */
public final class RateSchedule {

    private final List<RateVersion> inOrderOfVersion;
    private final NavigableMap<BusinessDay, RateVersion> versions = new TreeMap<>();

    /**
     * The schedule of a product's rate versions.
     *
     * @param inOrderOfVersion a later version replaces an earlier one that takes effect on the same day
     */
    public RateSchedule(List<RateVersion> inOrderOfVersion) {
        this.inOrderOfVersion = List.copyOf(inOrderOfVersion);
        inOrderOfVersion.forEach(version -> versions.put(version.effectiveFrom(), version));
    }

    /** The version in force on a day; none before the product's first. */
    Optional<RateVersion> on(BusinessDay day) {
        return Optional.ofNullable(versions.floorEntry(day)).map(Map.Entry::getValue);
    }

    /**
     * The version of a number, in force or replaced.
     *
     * @throws IllegalArgumentException if there never was one
     */
    public RateVersion version(int number) {
        return inOrderOfVersion.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rate version " + number));
    }

    /** The days of a period on which other rates come into force. */
    Stream<BusinessDay> daysOfChange(Period period) {
        return versions.subMap(period.from(), true, period.through(), true).keySet().stream();
    }
}
