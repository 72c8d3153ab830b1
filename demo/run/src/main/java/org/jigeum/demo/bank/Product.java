package org.jigeum.demo.bank;

/** A deposit product. */
public record Product(String code, String name, String dayCount, long regularInterestDay) {

    static Product of(CsvRow row) {
        return new Product(row.text("code"), row.text("name"), row.text("dayCount"), row.won("regularInterestDay"));
    }
}
