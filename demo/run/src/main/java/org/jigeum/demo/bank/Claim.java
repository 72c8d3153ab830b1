package org.jigeum.demo.bank;

import java.time.LocalDate;

/**
 * A customer receives interest now, before the day's other business.
 *
 * @param expected what it has to pay, computed without this bank
 */
public record Claim(String id, LocalDate day, String account, Payout expected) {

    static Claim of(CsvRow row) {
        return new Claim(row.text("id"), row.day("day"), row.text("account"), Payout.of(row));
    }
}
