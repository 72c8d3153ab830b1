package org.jigeum.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.customer.persistence.Customer;
import org.jigeum.customer.persistence.CustomerRegister;
import org.jigeum.customer.persistence.TaxTreatment;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.AuditLog;

/** A teller registers a customer. */
@ApplicationScoped
public class RegisterCustomer {

    /**
     * The first day that the bank knows: a profile recorded later for whatever day supersedes the one at
     * registration.
     */
    private static final BusinessDay EVER = BusinessDay.parse("1900-01-01");

    @Inject
    CustomerRegister register;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /**
     * Registers a customer of standing NORMAL.
     *
     * @param taxProfile applies from the beginning of time until another one is recorded
     * @return empty if the id is taken
     */
    @Transactional
    public Optional<Customer> register(
            CustomerId id, CustomerName name, BirthDate birthDate, TaxProfile taxProfile, String teller) {
        if (register.find(id).isPresent()) {
            return Optional.empty();
        }
        TaxTreatment treatment = new TaxTreatment(taxProfile, Optional.empty());
        Stamp stamp = new Stamp(teller, clock.now());
        register.add(id, name, birthDate, new Timeline.Entry<>(EVER, treatment), stamp);
        auditLog.writeWithEffect(201);
        return register.find(id);
    }
}
