package org.jigeum.planted.time.platform;

import java.time.Instant;
import org.jigeum.planted.time.kernel.BusinessClock;

/** Lawful: the one implementation. */
public class PlatformClock implements BusinessClock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
