package org.jigeum.platform.metrics;

import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A histogram of durations: {@code name_seconds_count}, {@code _sum} and {@code _max}, and for each limit
 * {@code name_within_total{le="0.1"}}, how many took no longer than that. Prometheus' {@code histogram_quantile} reads
 * them; the histograms of Micrometer itself are not shown by WildFly 39 (docs/adr/0022).
 */
public final class Durations {

    private static final List<Long> LIMITS_MILLIS =
            List.of(5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L);

    private record Bucket(long limitNanos, LongAdder count) {}

    private final Timer timer;
    private final List<Bucket> buckets = new ArrayList<>();

    /** Registers the histogram. */
    public Durations(Meters meters, String name) {
        timer = meters.timer(name);
        LIMITS_MILLIS.forEach(
                millis -> addBucket(meters, name, TimeUnit.MILLISECONDS.toNanos(millis), seconds(millis)));
        addBucket(meters, name, Long.MAX_VALUE, "+Inf");
    }

    private void addBucket(Meters meters, String name, long limitNanos, String le) {
        LongAdder count = new LongAdder();
        buckets.add(new Bucket(limitNanos, count));
        meters.counted(name + ".within", count::sum, "le", le);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    /** Adds one. */
    public void record(Duration duration) {
        timer.record(duration);
        long nanos = duration.toNanos();
        buckets.stream()
                .filter(bucket -> nanos <= bucket.limitNanos())
                .forEach(bucket -> bucket.count().increment());
    }
}
