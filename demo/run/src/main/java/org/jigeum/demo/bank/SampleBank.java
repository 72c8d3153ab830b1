package org.jigeum.demo.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A year of a small bank. Every list is in the order of its file, which for the dated ones is the order of the year.
 */
public record SampleBank(
        List<Product> products,
        List<RateVersion> rates,
        List<Customer> customers,
        List<Account> accounts,
        List<TaxProfileChange> taxProfileChanges,
        List<StandingChange> standingChanges,
        List<RestrictionChange> restrictionChanges,
        List<Transaction> transactions,
        List<Claim> claims,
        List<PublishedFigure> publishedFigures,
        List<ClosingBalance> closingBalances) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public static SampleBank in(Path folder) {
        return new SampleBank(
                rows(folder, "products.csv").map(Product::of).toList(),
                RateVersion.of(rows(folder, "rates.csv")),
                rows(folder, "customers.csv").map(Customer::of).toList(),
                rows(folder, "accounts.csv").map(Account::of).toList(),
                rows(folder, "tax-profiles.csv").map(TaxProfileChange::of).toList(),
                rows(folder, "standings.csv").map(StandingChange::of).toList(),
                rows(folder, "restrictions.csv").map(RestrictionChange::of).toList(),
                rows(folder, "transactions.csv").map(Transaction::of).toList(),
                rows(folder, "claims.csv").map(Claim::of).toList(),
                rows(folder, "published-figures.csv").map(PublishedFigure::of).toList(),
                rows(folder, "balances.csv").map(ClosingBalance::of).toList());
    }

    private static Stream<CsvRow> rows(Path folder, String name) {
        try (CSVParser parser = CSVParser.parse(folder.resolve(name), StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords().stream().map(row -> new CsvRow(name, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDate firstDay() {
        return transactions.get(0).day();
    }

    public LocalDate lastDay() {
        return transactions.get(transactions.size() - 1).day();
    }
}
