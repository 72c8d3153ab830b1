package org.jigeum.demo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rates of a product from a day on; the rows of one product and day are its tiers, the lowest first. */
public record RateVersion(String product, LocalDate effectiveFrom, List<Tier> tiers) {

    /**
     * The rate of a slice of the balance.
     *
     * @param upTo the highest won of the slice; none for the last slice
     * @param annualPercent 2.3 is 2.3%
     */
    public record Tier(Optional<Long> upTo, BigDecimal annualPercent) {}

    private record Key(String product, LocalDate effectiveFrom) {}

    static List<RateVersion> of(Stream<CsvRow> rows) {
        Map<Key, List<Tier>> versions = new LinkedHashMap<>();
        rows.forEach(row -> versions.computeIfAbsent(
                        new Key(row.text("product"), row.day("effectiveFrom")), key -> new ArrayList<>())
                .add(new Tier(row.optional("upTo").map(Long::valueOf), row.decimal("annualPercent"))));
        return versions.entrySet().stream()
                .map(entry -> new RateVersion(
                        entry.getKey().product(), entry.getKey().effectiveFrom(), List.copyOf(entry.getValue())))
                .toList();
    }
}
