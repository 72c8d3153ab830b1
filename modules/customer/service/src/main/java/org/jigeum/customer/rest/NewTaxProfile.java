package org.jigeum.customer.rest;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.customer.persistence.TaxTreatment;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.platform.rest.Input;

record NewTaxProfile(@NotNull String taxProfile, @NotNull String effectiveFrom, BigDecimal treatyPercent) {

    Timeline.Entry<TaxTreatment> treatment() {
        BusinessDay from = Input.read("effectiveFrom", effectiveFrom, BusinessDay::parse);
        TaxProfile profile = Input.read("taxProfile", taxProfile, word -> Choice.of(TaxProfile.class, word));
        Optional<Rate> rate = Optional.ofNullable(treatyPercent)
                .map(percent -> Input.read("treatyPercent", percent, Rate::ofPercent));
        return new Timeline.Entry<>(
                from, Input.read("treatyPercent", rate, treatyRate -> new TaxTreatment(profile, treatyRate)));
    }
}
