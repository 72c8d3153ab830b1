package org.jigeum.demo.bank;

import java.time.LocalDate;

/**
 * A case of the banking rules: an account with one deposit, and what a claim on a day has to pay.
 *
 * @param balance won
 * @param expected gross 0 where the bank has to answer that there is nothing to claim
 */
public record PublishedFigure(String account, String name, long balance, LocalDate claimedOn, Payout expected) {

    static PublishedFigure of(CsvRow row) {
        return new PublishedFigure(
                row.text("account"), row.text("case"), row.won("balance"), row.day("claimedOn"), Payout.of(row));
    }

    public boolean isNothingToClaim() {
        return expected.gross() == 0;
    }
}
