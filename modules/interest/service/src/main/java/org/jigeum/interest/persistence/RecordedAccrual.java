package org.jigeum.interest.persistence;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.interest.domain.DailyAccrual;
import org.jigeum.kernel.ProductCode;

/**
 * A daily accrual of a product.
 *
 * @param journalId the journal that posted it; empty if there was nothing to post
 */
public record RecordedAccrual(ProductCode product, DailyAccrual accrual, Optional<Long> journalId) {

    public RecordedAccrual {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(accrual, "accrual");
        Objects.requireNonNull(journalId, "journalId");
    }
}
