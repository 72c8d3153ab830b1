package org.jigeum.customer.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Rate;

/**
 * A customer as of one business day.
 *
 * @param standing the standing now
 * @param taxProfile the tax profile in force on the day
 * @param treatyRate the income-tax rate of the treaty that a non-resident falls under, if any
 */
public record CustomerOnDay(CustomerId id, Standing standing, TaxProfile taxProfile, Optional<Rate> treatyRate) {

    public CustomerOnDay {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(taxProfile, "taxProfile");
        Objects.requireNonNull(treatyRate, "treatyRate");
    }
}
