package org.jigeum.demo.bank;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money moves.
 *
 * @param account whose money it is; of a transfer, where it comes from
 * @param counterparty of a transfer, the account it goes to
 * @param amount won
 * @param channel none for a transfer
 */
public record Transaction(
        String id,
        LocalDate day,
        Kind kind,
        String account,
        Optional<String> counterparty,
        long amount,
        Optional<String> channel,
        String memo) {

    public enum Kind {
        DEPOSIT,
        WITHDRAWAL,
        TRANSFER
    }

    static Transaction of(CsvRow row) {
        return new Transaction(
                row.text("id"),
                row.day("day"),
                row.one("kind", Kind.class),
                row.text("account"),
                row.optional("counterparty"),
                row.won("amount"),
                row.optional("channel"),
                row.text("memo"));
    }
}
