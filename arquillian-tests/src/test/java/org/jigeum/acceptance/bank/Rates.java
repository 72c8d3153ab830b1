package org.jigeum.acceptance.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rates of a product from a day on.
 *
 * @param effectiveFrom {@code yyyy-MM-dd}
 * @param tiers ascending, the last one open
 */
public record Rates(String effectiveFrom, List<Tier> tiers) {

    public Rates {
        tiers = List.copyOf(tiers);
    }

    /** A slice of the balance and its yearly rate. */
    public record Tier(Optional<Long> upTo, BigDecimal annualPercent) {

        private static Tier parse(String text) {
            List<String> parts = Arrays.asList(text.split(" to ", 2));
            return new Tier(parts.stream().skip(1).findFirst().map(Long::valueOf), new BigDecimal(parts.get(0)));
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new HashMap<>();
            json.put("upTo", upTo.orElse(null));
            json.put("annualPercent", annualPercent);
            return json;
        }
    }

    /** Rates as text: {@code "2.3 to 50000000, 4"} is 2.3 % up to 50 million won and 4 % above. */
    public static Rates from(String effectiveFrom, String tiers) {
        return new Rates(
                effectiveFrom,
                Arrays.stream(tiers.split(", ", -1)).map(Tier::parse).toList());
    }

    public Map<String, Object> json() {
        List<Map<String, Object>> written = new ArrayList<>();
        tiers.forEach(tier -> written.add(tier.json()));
        return Map.of("effectiveFrom", effectiveFrom, "tiers", written);
    }
}
