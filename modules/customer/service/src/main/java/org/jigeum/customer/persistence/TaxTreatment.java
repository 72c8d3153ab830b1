package org.jigeum.customer.persistence;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.kernel.Rate;

/**
 * How a customer's interest is taxed.
 *
 * @param treatyRate the income-tax rate of a tax treaty, 0 to 20 percent: a treaty lowers the rate for non-residents
 */
public record TaxTreatment(TaxProfile profile, Optional<Rate> treatyRate) {

    private static final Rate RATE_WITHOUT_TREATY = new Rate(200_000);

    public TaxTreatment {
        Objects.requireNonNull(profile, "profile");
        if (treatyRate.isPresent() && profile != TaxProfile.NON_RESIDENT) {
            throw new IllegalArgumentException("Only a NON_RESIDENT has the rate of a tax treaty.");
        }
        if (treatyRate
                .filter(rate -> rate.units() > RATE_WITHOUT_TREATY.units())
                .isPresent()) {
            throw new IllegalArgumentException("A treaty lowers the tax: its rate is 0 to 20 percent.");
        }
    }
}
