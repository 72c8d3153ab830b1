package org.jigeum.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jigeum.customer.api.InterestOnCustomers;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.domain.Reason;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.customer.persistence.Customer;
import org.jigeum.customer.persistence.CustomerRegister;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.AuditLog;

/** An operator changes a customer's standing; the next claim or withdrawal sees it. */
@ApplicationScoped
public class ChangeStanding {

    @Inject
    CustomerRegister register;

    @Inject
    InterestOnCustomers interest;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /**
     * Changes the standing and keeps the change, also one to the same standing: it has a reason of its own.
     *
     * @return empty if there is no such customer
     */
    @Transactional
    public Optional<Customer> change(CustomerId id, Standing standing, Reason reason, String operator) {
        if (!register.lock(id)) {
            return Optional.empty();
        }
        register.changeStanding(id, standing, reason, new Stamp(operator, clock.now()));
        interest.changed(id);
        auditLog.writeWithEffect(200);
        return register.find(id);
    }
}
