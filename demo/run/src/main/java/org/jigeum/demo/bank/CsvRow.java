package org.jigeum.demo.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** A row of a data file, read by the names of its columns. What cannot be read is told with file and row. */
record CsvRow(String file, CSVRecord row) {

    String text(String column) {
        return read(column, value -> {
            if (value.isBlank()) {
                throw new IllegalArgumentException("it is empty");
            }
            return value;
        });
    }

    /** Empty where the file leaves the column empty. */
    Optional<String> optional(String column) {
        return Optional.of(read(column, Function.identity())).filter(value -> !value.isEmpty());
    }

    LocalDate day(String column) {
        return read(column, LocalDate::parse);
    }

    long won(String column) {
        return read(column, Long::parseLong);
    }

    BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    <E extends Enum<E>> E one(String column, Class<E> kind) {
        return read(column, value -> Enum.valueOf(kind, value));
    }

    /** Words with blanks between them, none where the column is empty. */
    List<String> words(String column) {
        return optional(column).map(value -> List.of(value.split(" "))).orElse(List.of());
    }

    private <T> T read(String column, Function<String, T> parser) {
        try {
            return parser.apply(row.get(column));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    file + ", row " + row.getRecordNumber() + ", column " + column + ": " + e.getMessage(), e);
        }
    }
}
