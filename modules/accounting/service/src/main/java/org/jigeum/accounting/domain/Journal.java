package org.jigeum.accounting.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * 분개: a journal. It cannot be made unless its debits and credits are equal.
 *
 * @param reverses the id of the journal that a reversal mirrors; empty for every other kind
 * @param product the product that an accrual is about; empty for every other kind
 */
public record Journal(
        JournalKind kind,
        BusinessDay day,
        Optional<Long> reverses,
        Optional<ProductCode> product,
        List<JournalLine> lines) {

    public Journal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
        if (reverses.isPresent() != (kind == JournalKind.REVERSAL)) {
            throw new IllegalArgumentException("A reversal names the journal that it mirrors, no other journal does.");
        }
        if (product.isPresent() != (kind == JournalKind.ACCRUAL)) {
            throw new IllegalArgumentException("An accrual names the product, no other journal does.");
        }
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !total(lines, Side.DEBIT).equals(total(lines, Side.CREDIT))) {
            throw new IllegalArgumentException("Debits and credits of a journal are equal and not nothing.");
        }
    }

    public Journal(JournalKind kind, BusinessDay day, List<JournalLine> lines) {
        this(kind, day, Optional.empty(), Optional.empty(), lines);
    }

    /** The journal that undoes this one: its lines with their sides exchanged. */
    public Journal mirrored(long journalId, BusinessDay on) {
        return new Journal(
                JournalKind.REVERSAL,
                on,
                Optional.of(journalId),
                Optional.empty(),
                lines.stream().map(JournalLine::mirrored).toList());
    }

    private static Won total(List<JournalLine> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(JournalLine::amount)
                .reduce(Won.ZERO, Won::plus);
    }
}
