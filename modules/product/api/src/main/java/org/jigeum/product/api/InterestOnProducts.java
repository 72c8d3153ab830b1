package org.jigeum.product.api;

import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * What a product must know of the module that pays interest by its rates: implemented there, looked up here as
 * {@value #JNDI_NAME}. So the dependency between the modules points one way only.
 */
public interface InterestOnProducts {

    String JNDI_NAME = "java:app/interest/InterestOnProductsBean!org.jigeum.product.api.InterestOnProducts";

    /**
     * The last day that interest has been paid for on any account of the product. Payments of the product that are
     * under way are waited for, new ones wait until the caller's transaction ends, so that the answer stays true
     * that long.
     */
    Optional<BusinessDay> lastPaidDayHoldingPayments(ProductCode code);

    /** The caller's transaction has added a rate version, which changes the interest of no day that is paid. */
    void ratesAdded(ProductCode code, BusinessDay effectiveFrom);
}
