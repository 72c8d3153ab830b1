package org.jigeum.customer.api;

import java.util.Collection;
import java.util.Map;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;

/** Customers, looked up as {@value #JNDI_NAME}. */
public interface Customers {

    String JNDI_NAME = "java:app/customer/CustomersBean!org.jigeum.customer.api.Customers";

    /**
     * The customers as of a day, read from the database in the caller's transaction, never from a cache.
     *
     * @return by id; ids that the bank does not know are left out
     */
    Map<CustomerId, CustomerOnDay> onDay(Collection<CustomerId> ids, BusinessDay day);
}
