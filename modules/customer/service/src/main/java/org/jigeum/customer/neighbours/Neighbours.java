package org.jigeum.customer.neighbours;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jigeum.customer.api.InterestOnCustomers;

/** The only place that knows where the module is that pays interest: in the same EAR, by JNDI. */
@Dependent
class Neighbours {

    @Produces
    @EJB(lookup = InterestOnCustomers.JNDI_NAME)
    InterestOnCustomers interest;
}
