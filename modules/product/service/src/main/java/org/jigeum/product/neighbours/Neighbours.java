package org.jigeum.product.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jigeum.product.api.PaidDays;

/** The only place that knows where the module is that pays interest: in the same EAR, by JNDI. */
@Dependent
class Neighbours {

    /** Looked up at the first call, when that module has started: it starts after this one. */
    @Produces
    @ApplicationScoped
    @SuppressWarnings("BanJNDI") // a constant name of our own EAR, no user input
    PaidDays paidDays() {
        try {
            return (PaidDays) new InitialContext().lookup(PaidDays.JNDI_NAME);
        } catch (NamingException e) {
            throw new IllegalStateException("The module behind " + PaidDays.JNDI_NAME + " is not deployed.", e);
        }
    }
}
