package org.jigeum.customer.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.kernel.CustomerId;

/** A customer; only the standing ever changes. */
@Entity
@Table(name = "customer")
class CustomerRow {

    @Id
    @Column(name = "customer_id")
    private String customerId;

    @Column(updatable = false)
    private String name;

    @Column(name = "birth_date", updatable = false)
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "registered_on", updatable = false)
    private LocalDate registeredOn;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "registered_by", updatable = false)
    private String registeredBy;

    protected CustomerRow() {}

    static CustomerRow registered(CustomerId id, CustomerName name, BirthDate birthDate, Stamp stamp) {
        CustomerRow row = new CustomerRow();
        row.customerId = id.id();
        row.name = name.text();
        row.birthDate = birthDate.date();
        row.standing = Standing.NORMAL;
        row.registeredOn = stamp.day().date();
        row.registeredAt = stamp.at();
        row.registeredBy = stamp.by();
        return row;
    }

    /** Sets the standing and returns the one before. */
    Standing changeStanding(Standing changed) {
        Standing before = standing;
        standing = changed;
        return before;
    }
}
