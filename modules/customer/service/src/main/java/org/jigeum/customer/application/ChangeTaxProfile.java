package org.jigeum.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jigeum.customer.api.InterestOnCustomers;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.customer.persistence.Customer;
import org.jigeum.customer.persistence.CustomerRegister;
import org.jigeum.customer.persistence.TaxTreatment;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.AuditLog;

/** An operator records how a customer is taxed from a day on; payouts already made keep their tax. */
@ApplicationScoped
public class ChangeTaxProfile {

    @Inject
    CustomerRegister register;

    @Inject
    InterestOnCustomers interest;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /** The changed customer, empty if there is none of that id. */
    @Transactional
    public Optional<Customer> change(CustomerId id, Timeline.Entry<TaxTreatment> treatment, String operator) {
        if (!register.lock(id)) {
            return Optional.empty();
        }
        register.addTaxTreatment(id, treatment, new Stamp(operator, clock.now()));
        interest.changed(id);
        auditLog.writeWithEffect(200);
        return register.find(id);
    }
}
