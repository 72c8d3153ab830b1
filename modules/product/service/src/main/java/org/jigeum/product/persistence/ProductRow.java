package org.jigeum.product.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.domain.DayCount;
import org.jigeum.product.domain.Product;
import org.jigeum.product.domain.ProductName;
import org.jigeum.product.domain.RegularInterestDay;
import org.jigeum.product.domain.Stamp;

/** A product as it is defined now. */
@Entity
@Table(name = "product")
class ProductRow {

    @Id
    @Column(name = "product_code")
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_count")
    private DayCount dayCount;

    @Column(name = "regular_interest_day")
    private short regularInterestDay;

    @Column(name = "defined_at")
    private Instant definedAt;

    @Column(name = "defined_by")
    private String definedBy;

    protected ProductRow() {}

    static ProductRow of(Product product, Stamp stamp) {
        ProductRow row = new ProductRow();
        row.code = product.code().code();
        row.define(product, stamp);
        return row;
    }

    final void define(Product product, Stamp stamp) {
        name = product.name().text();
        dayCount = product.dayCount();
        regularInterestDay = (short) product.regularInterestDay().dayOfMonth();
        definedAt = stamp.at();
        definedBy = stamp.by();
    }

    Product toProduct() {
        return new Product(
                new ProductCode(code), new ProductName(name), dayCount, new RegularInterestDay(regularInterestDay));
    }
}
