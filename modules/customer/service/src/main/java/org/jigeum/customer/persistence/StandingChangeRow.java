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
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.domain.Reason;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.kernel.CustomerId;

/** A change of a customer's standing: what it was, what it became, why, and by whom. */
@Entity
@Immutable
@Table(name = "standing_change")
class StandingChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "change_id")
    private Long changeId;

    @Column(name = "customer_id")
    private String customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_standing")
    private Standing oldStanding;

    @Enumerated(EnumType.STRING)
    @Column(name = "new_standing")
    private Standing newStanding;

    @Column
    private String reason;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected StandingChangeRow() {}

    static StandingChangeRow of(CustomerId id, Standing before, Standing after, Reason reason, Stamp stamp) {
        StandingChangeRow row = new StandingChangeRow();
        row.customerId = id.id();
        row.oldStanding = before;
        row.newStanding = after;
        row.reason = reason.text();
        row.businessDay = stamp.day().date();
        row.changedAt = stamp.at();
        row.changedBy = stamp.by();
        return row;
    }
}
