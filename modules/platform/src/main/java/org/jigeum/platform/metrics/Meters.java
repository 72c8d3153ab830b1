package org.jigeum.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What this module shows at {@code /metrics} of the management port (docs/adr/0022).
 *
 * <p>A name has small letters and dots ({@code jigeum.outbox.rows}); of one name, all meters have the same tag keys. A
 * meter is asked for once and kept: to look for it searches all meters of the server. Not Micrometer's builders: in
 * WildFly 39 what they register for a deployment is never shown (WFLY-21061).
 */
@ApplicationScoped
public class Meters {

    private record Key(String name, Tags tags) {}

    private final MeterRegistry registry;

    /** The registry holds them weakly, and outlives this deployment. */
    private final Map<Key, LongSupplier> watched = new ConcurrentHashMap<>();

    /** For the container's proxy, which hands all calls over. */
    protected Meters() {
        registry = null;
    }

    @Inject
    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A counter, from 0 when the server starts; shown as {@code name_total}.
     *
     * @param tags key, value, key, value …
     */
    public Counter counter(String name, String... tags) {
        return registry.counter(name, Tags.of(tags));
    }

    /** Counts and adds up durations; shown as {@code name_seconds_count}, {@code _sum} and {@code _max}. */
    public Timer timer(String name, String... tags) {
        return registry.timer(name, Tags.of(tags));
    }

    /**
     * Shows a number that goes up and down.
     *
     * @param value called at each scrape, by a thread of the management interface: it reads memory, not the database
     */
    public void gauge(String name, LongSupplier value, String... tags) {
        Key key = watch(name, value, tags);
        registry.gauge(name, key.tags(), value, LongSupplier::getAsLong);
    }

    /** Shows a number that somebody else counts up; as {@link #gauge}, shown as {@code name_total}. */
    public void counted(String name, LongSupplier value, String... tags) {
        Key key = watch(name, value, tags);
        registry.more().counter(name, key.tags(), value, LongSupplier::getAsLong);
    }

    private Key watch(String name, LongSupplier value, String... tags) {
        Key key = new Key(name, Tags.of(tags));
        watched.put(key, value);
        remove(key); // what the release before this one has left
        return key;
    }

    private void remove(Key key) {
        registry.find(key.name()).tags(key.tags()).meters().forEach(registry::remove);
    }

    @PreDestroy
    void removeWatched() {
        watched.keySet().forEach(this::remove);
    }
}
