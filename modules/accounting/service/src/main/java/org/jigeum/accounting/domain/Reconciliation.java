package org.jigeum.accounting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * 대사: the books at one moment, held against each other.
 *
 * @param day the last business day that was looked at
 * @param verdicts of all invariants
 * @param underWay payouts that the withholding register was not told of yet, as they should be for a moment
 */
public record Reconciliation(BusinessDay day, Instant evaluatedAt, List<Verdict> verdicts, long underWay) {

    public Reconciliation {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        verdicts = List.copyOf(verdicts);
    }

    public boolean isConsistent() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    public List<Violation> violations() {
        return verdicts.stream().flatMap(verdict -> verdict.listed().stream()).toList();
    }
}
