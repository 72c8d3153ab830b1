package org.jigeum.acceptance.bank;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** The bank's clock, which is one for all: it runs on from what a test sets, until the next one sets it. */
public final class BankClock {

    private static final String PATH = "/demo/clock";

    BankClock() {}

    /** Nine in the morning, in Seoul. */
    public void set(String day) {
        setInstant(day + "T09:00:00+09:00");
    }

    public void set(LocalDate day) {
        set(day.toString());
    }

    /** An instant such as {@code 2023-08-15T23:59:59.999+09:00}. */
    public void setInstant(String instant) {
        Caller.anonymous().put(PATH, Map.of("now", instant)).expect(200);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.parse(Caller.anonymous().get(PATH).expect(200).text("now"));
    }

    /** The day in Seoul. */
    public LocalDate today() {
        return now().toLocalDate();
    }
}
