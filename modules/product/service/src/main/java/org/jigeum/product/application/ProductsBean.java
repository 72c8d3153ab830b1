package org.jigeum.product.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.api.Products;
import org.jigeum.product.api.RateVersion;
import org.jigeum.product.domain.Product;
import org.jigeum.product.persistence.ProductCatalogue;
import org.jigeum.product.persistence.RateHistory;

/** What the other modules of the EAR call. */
@Stateless
public class ProductsBean implements Products {

    @Inject
    ProductCatalogue catalogue;

    @Inject
    RateHistory history;

    @Override
    public boolean exists(ProductCode code) {
        return catalogue.has(code);
    }

    @Override
    public Map<ProductCode, Integer> regularInterestDays() {
        return catalogue.all().stream()
                .collect(Collectors.toMap(
                        Product::code, product -> product.regularInterestDay().dayOfMonth()));
    }

    @Override
    public List<RateVersion> rateVersions(ProductCode code) {
        return history.oldestFirst(code);
    }
}
