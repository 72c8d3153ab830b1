package org.jigeum.accounting.domain;

import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** 분개: a journal. It cannot be made unless its debits and credits are equal. */
public record Journal(JournalKind kind, BusinessDay day, List<JournalLine> lines) {

    public Journal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !total(lines, Side.DEBIT).equals(total(lines, Side.CREDIT))) {
            throw new IllegalArgumentException("Debits and credits of a journal are equal and not nothing.");
        }
    }

    private static Won total(List<JournalLine> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(JournalLine::amount)
                .reduce(Won.ZERO, Won::plus);
    }
}
