package org.jigeum.planted.time.interest.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.jigeum.planted.time.kernel.BusinessClock;

/** Planted: every way around the clock. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
class TellTheTime {

    LocalDate localDate() {
        return LocalDate.now();
    }

    Instant ofAClock(Clock clock) {
        return Instant.now(clock);
    }

    Supplier<ZonedDateTime> reference() {
        return ZonedDateTime::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Date dateOfAnInstant() {
        return new Date(0);
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Instant lawful(BusinessClock clock) {
        return clock.now();
    }
}
