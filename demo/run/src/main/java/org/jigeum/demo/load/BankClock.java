package org.jigeum.demo.load;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The bank's clock, which the demo may set. */
public final class BankClock {

    private static final LocalTime OPENING_TIME = LocalTime.of(9, 0);
    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private final BankClient bank;

    public BankClock(BankClient bank) {
        this.bank = bank;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.parse(
                bank.expect(Call.get("/demo/clock"), 200).path("now").asText());
    }

    /** From here on it is nine o'clock in the morning of this day. */
    void turnTo(LocalDate day) {
        String now = day.atTime(OPENING_TIME).atOffset(SEOUL).toString();
        bank.expect(Call.put("/demo/clock", BankClient.object().put("now", now)), 200);
    }
}
