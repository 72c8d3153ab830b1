package org.jigeum.interest.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.RateVersion;
import org.jigeum.interest.domain.Tier;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.api.Products;

/** The rates of the product module, in this module's terms. */
@ApplicationScoped
public class RateSchedules {

    @Inject
    Products products;

    public Map<ProductCode, RateSchedule> of(Collection<ProductCode> codes) {
        Map<ProductCode, RateSchedule> schedules = new HashMap<>();
        for (ProductCode code : codes) {
            schedules.computeIfAbsent(code, this::of);
        }
        return schedules;
    }

    public RateSchedule of(ProductCode code) {
        return new RateSchedule(
                products.rateVersions(code).stream().map(RateSchedules::version).toList());
    }

    private static RateVersion version(org.jigeum.product.api.RateVersion version) {
        List<Tier> tiers = version.tiers().stream()
                .map(tier -> new Tier(tier.upTo(), tier.rate()))
                .toList();
        return new RateVersion(version.version(), version.effectiveFrom(), tiers);
    }
}
