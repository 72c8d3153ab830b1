package org.jigeum.acceptance.bank;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus would read of the node now.
 *
 * @param samples by name and labels, such as {@code jigeum_claims_total{outcome="paid"}}; the label that WildFly adds,
 *     which deployment it is, is left out
 */
public record Metrics(Map<String, BigDecimal> samples) {

    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^([a-z_]+)\\{WF_DEPLOYMENT=\"jigeum\\.ear\",?(.*)} (\\S+)$");

    public static Metrics now() {
        Matcher sample =
                SAMPLE.matcher(Request.management("/metrics").expect(200).body());
        Map<String, BigDecimal> samples = new TreeMap<>();
        while (sample.find()) {
            String labels = sample.group(2).isEmpty() ? "" : "{" + sample.group(2) + "}";
            samples.put(sample.group(1) + labels, new BigDecimal(sample.group(3)));
        }
        return new Metrics(samples);
    }

    /** A sample that has to be there and whole. */
    public long value(String name) {
        BigDecimal value = samples.get(name);
        if (value == null) {
            throw new AssertionError("/metrics does not show " + name + " but " + samples.keySet());
        }
        return value.longValueExact();
    }
}
