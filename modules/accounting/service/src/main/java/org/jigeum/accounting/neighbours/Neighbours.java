package org.jigeum.accounting.neighbours;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.customer.api.Customers;
import org.jigeum.product.api.Products;

/** The only place that knows where the other modules are: in the same EAR, by JNDI. */
@Dependent
class Neighbours {

    @Produces
    @EJB(lookup = Customers.JNDI_NAME)
    Customers customers;

    @Produces
    @EJB(lookup = Products.JNDI_NAME)
    Products products;

    /** Implemented by the module that depends on this one. */
    @Produces
    @EJB(lookup = InterestOnAccounts.JNDI_NAME)
    InterestOnAccounts interestOnAccounts;

    /** The same. */
    @Produces
    @EJB(lookup = InterestPayouts.JNDI_NAME)
    InterestPayouts interestPayouts;

    /** The same. */
    @Produces
    @EJB(lookup = InterestBooks.JNDI_NAME)
    InterestBooks interestBooks;
}
