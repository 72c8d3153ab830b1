package org.jigeum.interest.persistence;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.interest.domain.Claim;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;

/**
 * A claim and how it was computed.
 *
 * @param owner who owned the account when it was paid
 * @param product whose rate versions the trace names
 * @param trace empty for claims that were paid before traces were kept
 */
public record TracedClaim(Claim claim, CustomerId owner, ProductCode product, Optional<Trace> trace) {

    public TracedClaim {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(trace, "trace");
    }
}
