package org.jigeum.planted.time.interest.application;

import java.time.Instant;
import org.jigeum.planted.time.kernel.BusinessClock;

/** Planted: a module that brings a clock of its own. */
public class ClockOfAModule implements BusinessClock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
