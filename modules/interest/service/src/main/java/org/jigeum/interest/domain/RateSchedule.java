package org.jigeum.interest.domain;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jigeum.interest.domain.Timeline.Change;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** All rates of a product over time. */
public final class RateSchedule {

    private final List<RateVersion> inOrderOfVersion;
    private final Timeline<RateVersion> versions;

    /**
     * The schedule of a product's rate versions.
     *
     * @param inOrderOfVersion a later version replaces an earlier one that takes effect on the same day
     */
    public RateSchedule(List<RateVersion> inOrderOfVersion) {
        this.inOrderOfVersion = List.copyOf(inOrderOfVersion);
        this.versions = Timeline.of(inOrderOfVersion.stream()
                .collect(Collectors.toMap(
                        RateVersion::effectiveFrom, Function.identity(), (earlier, later) -> later, TreeMap::new)));
    }

    /** The version in force on a day; none before the product's first. */
    Optional<RateVersion> on(BusinessDay day) {
        return versions.on(day);
    }

    /** The versions in force on any of the days, in their order. */
    public List<RateVersion> inForce(Period days) {
        return Stream.concat(
                        on(days.from()).stream(),
                        versions.changes(days).stream().map(Change::value))
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

    /** Cuts a period where other rates come into force, and names the version of each part, in order. */
    void forEach(Period period, BiConsumer<Period, Optional<RateVersion>> part) {
        versions.forEach(period, part);
    }
}
