package org.jigeum.product.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * Who recorded something, and when.
 *
 * @param by the subject of the token
 */
public record Stamp(String by, Instant at) {

    public Stamp {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
