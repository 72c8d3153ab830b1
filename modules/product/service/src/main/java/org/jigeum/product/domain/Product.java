package org.jigeum.product.domain;

import java.util.Objects;
import org.jigeum.kernel.ProductCode;

/** A deposit product: everything but its rates, which have versions. */
public record Product(ProductCode code, ProductName name, DayCount dayCount, RegularInterestDay regularInterestDay) {

    public Product {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dayCount, "dayCount");
        Objects.requireNonNull(regularInterestDay, "regularInterestDay");
    }
}
