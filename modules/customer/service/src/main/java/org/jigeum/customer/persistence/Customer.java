package org.jigeum.customer.persistence;

import org.jigeum.customer.api.CustomerOnDay;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;

/** A customer as the register has it, with everything that was ever recorded of the tax profile. */
public record Customer(
        CustomerId id,
        CustomerName name,
        BirthDate birthDate,
        Standing standing,
        Timeline<TaxTreatment> taxTreatments,
        BusinessDay registeredOn) {

    public CustomerOnDay on(BusinessDay day) {
        TaxTreatment treatment = taxTreatments.on(day);
        return new CustomerOnDay(id, standing, treatment.profile(), treatment.treatyRate());
    }
}
