package org.jigeum.demo.bank;

/** What an account holds after the last day, all interest included, in won, computed without this bank. */
public record ClosingBalance(String account, long balance) {

    static ClosingBalance of(CsvRow row) {
        return new ClosingBalance(row.text("account"), row.won("balance"));
    }
}
