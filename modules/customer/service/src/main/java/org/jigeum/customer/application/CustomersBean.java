package org.jigeum.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Customers;
import org.jigeum.customer.persistence.CustomerRegister;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;

/** What the other modules of the EAR call. */
@Stateless
public class CustomersBean implements Customers {

    @Inject
    CustomerRegister register;

    @Override
    public Map<CustomerId, CustomerOnDay> onDay(Collection<CustomerId> ids, BusinessDay day) {
        return register.find(ids).stream()
                .map(customer -> customer.on(day))
                .collect(Collectors.toUnmodifiableMap(CustomerOnDay::id, customer -> customer));
    }
}
