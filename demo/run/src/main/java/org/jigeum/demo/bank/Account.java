package org.jigeum.demo.bank;

import java.time.LocalDate;

/**
 * A deposit account.
 *
 * @param reference its name in the data files; the bank gives the account number
 */
public record Account(String reference, String customerId, String product, LocalDate openedOn) {

    static Account of(CsvRow row) {
        return new Account(row.text("account"), row.text("customerId"), row.text("product"), row.day("openedOn"));
    }
}
