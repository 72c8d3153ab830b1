package org.jigeum.product.neighbours;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jigeum.product.api.InterestOnProducts;

/** The only place that knows where the module is that pays interest: in the same EAR, by JNDI. */
@Dependent
class Neighbours {

    @Produces
    @EJB(lookup = InterestOnProducts.JNDI_NAME)
    InterestOnProducts interest;
}
