package org.jigeum.customer.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Rate;

/** A tax profile from a day on, as it was recorded. */
@Entity
@Immutable
@Table(name = "tax_profile")
class TaxProfileRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "tax_profile_id")
    private Long taxProfileId;

    @Column(name = "customer_id")
    private String customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_profile")
    private TaxProfile taxProfile;

    @Column(name = "treaty_units")
    private Integer treatyUnits;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected TaxProfileRow() {}

    static TaxProfileRow of(CustomerId id, Timeline.Entry<TaxTreatment> entry, Stamp stamp) {
        TaxProfileRow row = new TaxProfileRow();
        row.customerId = id.id();
        row.taxProfile = entry.value().profile();
        row.treatyUnits = entry.value().treatyRate().map(Rate::units).orElse(null);
        row.effectiveFrom = entry.from().date();
        row.businessDay = stamp.day().date();
        row.recordedAt = stamp.at();
        row.recordedBy = stamp.by();
        return row;
    }
}
