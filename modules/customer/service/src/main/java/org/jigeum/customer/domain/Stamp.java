package org.jigeum.customer.domain;

import java.time.Instant;
import java.util.Objects;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

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

    /** The business day that it was recorded on. */
    public BusinessDay day() {
        return new BusinessDay(at.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
