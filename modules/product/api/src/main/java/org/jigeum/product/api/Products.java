package org.jigeum.product.api;

import java.util.List;
import java.util.Map;
import org.jigeum.kernel.ProductCode;

/** Deposit products, looked up as {@value #JNDI_NAME}. */
public interface Products {

    String JNDI_NAME = "java:app/product/ProductsBean!org.jigeum.product.api.Products";

    boolean exists(ProductCode code);

    /** 정기 이자 지급일: every product, and the day of the month, 1 to 28, on which its unclaimed interest is paid. */
    Map<ProductCode, Integer> regularInterestDays();

    /**
     * Every rate version of a product, in order of version, read from the database in the caller's transaction. On a
     * day the version with the latest {@code effectiveFrom} up to that day applies; of two with the same, the higher
     * version.
     *
     * @return empty if the product has no rates or does not exist
     */
    List<RateVersion> rateVersions(ProductCode code);
}
