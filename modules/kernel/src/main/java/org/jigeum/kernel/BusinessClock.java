package org.jigeum.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The only source of time in the bank. Nothing else may ask the operating system what time it is. */
public interface BusinessClock {

    /** The bank's zone: a business day begins and ends at midnight in Seoul. */
    ZoneId ZONE = ZoneId.of("Asia/Seoul");

    Instant now();

    /** The business day that {@link #now()} falls in. */
    default BusinessDay today() {
        return new BusinessDay(now().atZone(ZONE).toLocalDate());
    }

    /** The instant in Seoul's offset, as it is written in JSON. */
    static OffsetDateTime inSeoul(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** How far an instant is from now, to whichever side: a clock that was moved does not say how long ago it was. */
    default Duration distance(Instant instant) {
        return Duration.between(instant, now()).abs();
    }
}
