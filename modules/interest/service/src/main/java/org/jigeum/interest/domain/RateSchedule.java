package org.jigeum.interest.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

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

    /** The versions in force on any of the days, in their order. */
    public List<RateVersion> inForce(Period days) {
        return Stream.concat(
                        on(days.from()).stream(),
                        versions.subMap(days.from(), false, days.through(), true).values().stream())
                .toList();
    }

    /** Where the tiers of the versions in force on any of the days end, ascending. */
    public List<Won> bounds(Period days) {
        return inForce(days).stream()
                .flatMap(version -> version.tiers().stream())
                .flatMap(tier -> tier.upTo().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The schedule as it was before its latest version was added. */
    public RateSchedule beforeLatestVersion() {
        return new RateSchedule(inOrderOfVersion.subList(0, inOrderOfVersion.size() - 1));
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
