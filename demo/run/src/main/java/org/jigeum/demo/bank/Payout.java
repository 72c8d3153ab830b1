package org.jigeum.demo.bank;

import java.time.LocalDate;

/**
 * Interest that is paid, in won.
 *
 * @param from the first day it is for
 * @param through the last day it is for
 */
public record Payout(LocalDate from, LocalDate through, long gross, long incomeTax, long localIncomeTax, long net) {

    static Payout of(CsvRow row) {
        return new Payout(
                row.day("from"),
                row.day("through"),
                row.won("gross"),
                row.won("incomeTax"),
                row.won("localIncomeTax"),
                row.won("net"));
    }
}
