package org.jigeum.product.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.product.domain.RateTable;

record NewRates(@NotNull String effectiveFrom, @NotNull List<@NotNull @Valid TierBody> tiers) {

    RateTable table() {
        try {
            return new RateTable(tiers.stream().map(TierBody::tier).toList());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem(422, "INVALID_RATES", e.getMessage()));
        }
    }
}
