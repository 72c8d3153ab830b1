package org.jigeum.demo.bank;

import java.time.LocalDate;

/**
 * A customer. All of them are fictitious.
 *
 * @param birthDate of a corporation, the day it was founded
 * @param taxProfile the one at the beginning, {@link TaxProfileChange} has the later ones
 */
public record Customer(String customerId, String name, LocalDate birthDate, String taxProfile, LocalDate joinedOn) {

    static Customer of(CsvRow row) {
        return new Customer(
                row.text("customerId"),
                row.text("name"),
                row.day("birthDate"),
                row.text("taxProfile"),
                row.day("joinedOn"));
    }
}
