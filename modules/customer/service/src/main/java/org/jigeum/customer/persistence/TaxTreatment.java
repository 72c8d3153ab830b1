package org.jigeum.customer.persistence;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.kernel.Rate;

/**
 * How a customer's interest is taxed.
 *
 * @param treatyRate the income-tax rate of a tax treaty; a non-resident's only
 */
public record TaxTreatment(TaxProfile profile, Optional<Rate> treatyRate) {

    public TaxTreatment {
        Objects.requireNonNull(profile, "profile");
        if (treatyRate.isPresent() && profile != TaxProfile.NON_RESIDENT) {
            throw new IllegalArgumentException("Only a NON_RESIDENT has the rate of a tax treaty.");
        }
    }
}
