package org.jigeum.product.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;
import org.jigeum.product.api.RateTier;
import org.jigeum.product.api.RateVersion;
import org.jigeum.product.domain.Stamp;

/** A version of a product's rates, with its tiers. */
@Entity
@Immutable
@Table(name = "rate_version")
@SuppressWarnings("UnusedVariable") // the fields are read by queries
class RateVersionRow {

    @EmbeddedId
    private Key key;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            name = "rate_tier",
            joinColumns = {@JoinColumn(name = "product_code"), @JoinColumn(name = "version")})
    private List<Tier> tiers;

    @Embeddable
    record Key(@Column(name = "product_code") String productCode, int version) {}

    @Embeddable
    record Tier(
            @Column(name = "up_to") Long upTo,
            @Column(name = "rate_units") int rateUnits) {

        static Tier of(RateTier tier) {
            return new Tier(
                    tier.upTo().map(Won::amount).orElse(null), tier.rate().units());
        }
    }

    protected RateVersionRow() {}

    static RateVersionRow of(ProductCode code, RateVersion version, Stamp stamp) {
        RateVersionRow row = new RateVersionRow();
        row.key = new Key(code.code(), version.version());
        row.effectiveFrom = version.effectiveFrom().date();
        row.recordedAt = stamp.at();
        row.recordedBy = stamp.by();
        row.tiers = version.tiers().stream().map(Tier::of).toList();
        return row;
    }
}
