package org.jigeum.accounting.domain;

import java.time.Instant;
import java.util.Objects;

/** Who of the staff did something, and when. */
public record Stamp(String by, Instant at) {

    public Stamp {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
