package org.jigeum.customer.api;

import org.jigeum.kernel.CustomerId;

/**
 * Who must hear of changes of customers: the module that pays interest to them. Implemented there, looked up here as
 * {@value #JNDI_NAME}, so that the dependency between the modules points one way only. Joins the caller's transaction.
 */
public interface InterestOnCustomers {

    String JNDI_NAME = "java:app/interest/InterestOnCustomersBean!org.jigeum.customer.api.InterestOnCustomers";

    /** The caller's transaction changes a customer's standing or tax profile. */
    void changed(CustomerId customer);
}
