package org.jigeum.interest.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * A run of the regular payment: 정기 이자 지급.
 *
 * @param day the regular interest day it was ordered for
 * @param finishedAt empty while it is not finished
 * @param outcome empty while it is not finished
 */
public record RegularRun(
        long runId,
        BusinessDay day,
        Set<ProductCode> products,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<RegularOutcome> outcome,
        RegularProgress progress) {

    public RegularRun {
        Objects.requireNonNull(day, "day");
        products = Set.copyOf(products);
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(finishedAt, "finishedAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(progress, "progress");
    }
}
