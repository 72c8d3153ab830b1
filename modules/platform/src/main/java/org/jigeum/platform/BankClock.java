package org.jigeum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jigeum.kernel.BusinessClock;

/**
 * The bank's clock: the system clock, moved by the system property {@code jigeum.clock.offset.millis}. The property is
 * for the demo and for tests, which live through years in minutes; it is read at every call and absent in production.
 */
@ApplicationScoped
public class BankClock implements BusinessClock {

    public static final String OFFSET_PROPERTY = "jigeum.clock.offset.millis";

    private final Clock system = Clock.systemUTC();

    @Override
    public Instant now() {
        return system.instant().plusMillis(Long.getLong(OFFSET_PROPERTY, 0L));
    }
}
