package org.jigeum.planted.time.kernel;

import java.time.Instant;

/** Lawful: the source of time. */
@FunctionalInterface
public interface BusinessClock {

    Instant now();
}
