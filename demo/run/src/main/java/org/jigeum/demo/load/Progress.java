package org.jigeum.demo.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Says every few seconds how far the load is: in whole lines, which read well in a terminal and in a file. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long total;
    private final Consumer<String> messages;
    private final AtomicLong done = new AtomicLong();
    private final long startNanos = System.nanoTime();
    private long toldNanos = startNanos;

    Progress(long total, Consumer<String> messages) {
        this.total = total;
        this.messages = messages;
    }

    void step() {
        done.incrementAndGet();
    }

    long done() {
        return done.get();
    }

    /** For the loading thread, at the end of each of the bank's days. */
    void endOf(LocalDate day) {
        long nowNanos = System.nanoTime();
        if (nowNanos - toldNanos >= INTERVAL.toNanos()) {
            toldNanos = nowNanos;
            messages.accept(line(day, nowNanos - startNanos));
        }
    }

    String summary() {
        long elapsedNanos = System.nanoTime() - startNanos;
        return String.format(
                Locale.ROOT, "%,d requests in %s, %d a second", done.get(), minutes(elapsedNanos), rate(elapsedNanos));
    }

    private String line(LocalDate day, long elapsedNanos) {
        long rate = Math.max(1, rate(elapsedNanos));
        return String.format(
                Locale.ROOT,
                "  %s  %,7d of %,d  %3d%%  %4d/s  %s left",
                day,
                done.get(),
                total,
                100 * done.get() / total,
                rate,
                minutes((total - done.get()) / rate * NANOS_PER_SECOND));
    }

    private long rate(long elapsedNanos) {
        return done.get() * NANOS_PER_SECOND / Math.max(1, elapsedNanos);
    }

    private static String minutes(long nanos) {
        Duration duration = Duration.ofNanos(nanos);
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
