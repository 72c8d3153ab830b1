package org.jigeum.demo.bank;

import java.time.LocalDate;

/** An operator gives a customer a standing, in the morning of the day. */
public record StandingChange(LocalDate day, String customerId, String standing, String reason) {

    static StandingChange of(CsvRow row) {
        return new StandingChange(row.day("day"), row.text("customerId"), row.text("standing"), row.text("reason"));
    }
}
