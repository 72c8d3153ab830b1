package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jigeum.customer.api.InterestOnCustomers;
import org.jigeum.interest.cache.QuoteChanges;
import org.jigeum.kernel.CustomerId;

/** Hears from the customer module what the quotes of a customer's accounts depend on. */
@Stateless
public class InterestOnCustomersBean implements InterestOnCustomers {

    @Inject
    QuoteChanges quoteChanges;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void changed(CustomerId customer) {
        quoteChanges.ofCustomer(customer);
    }
}
