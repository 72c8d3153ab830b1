package org.jigeum.interest.neighbours;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.TaxRegister;
import org.jigeum.customer.api.Customers;
import org.jigeum.product.api.Products;

/** The only place that knows where the other modules are: in the same EAR, by JNDI. */
@Dependent
class Neighbours {

    @Produces
    @EJB(lookup = Ledger.JNDI_NAME)
    Ledger ledger;

    @Produces
    @EJB(lookup = TaxRegister.JNDI_NAME)
    TaxRegister taxRegister;

    @Produces
    @EJB(lookup = Customers.JNDI_NAME)
    Customers customers;

    @Produces
    @EJB(lookup = Products.JNDI_NAME)
    Products products;
}
