package org.jigeum.customer.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Rate;

/** A tax profile joined with its customer, as one statement reads them. */
record RecordedProfile(
        String customerId,
        String name,
        LocalDate birthDate,
        Standing standing,
        LocalDate registeredOn,
        LocalDate effectiveFrom,
        TaxProfile taxProfile,
        Integer treatyUnits) {

    /** A row of the columns of this record, in their order. */
    static RecordedProfile of(Object[] row) {
        return new RecordedProfile(
                (String) row[0],
                (String) row[1],
                ((Date) row[2]).toLocalDate(),
                Standing.valueOf((String) row[3]),
                ((Date) row[4]).toLocalDate(),
                ((Date) row[5]).toLocalDate(),
                TaxProfile.valueOf((String) row[6]),
                (Integer) row[7]);
    }

    /** The customer whose profiles these are, in the order in which they were recorded. */
    static Customer customerOf(List<RecordedProfile> profiles) {
        RecordedProfile any = profiles.get(0);
        return new Customer(
                new CustomerId(any.customerId),
                new CustomerName(any.name),
                new BirthDate(any.birthDate),
                any.standing,
                new Timeline<>(profiles.stream().map(RecordedProfile::entry).toList()),
                new BusinessDay(any.registeredOn));
    }

    private Timeline.Entry<TaxTreatment> entry() {
        Optional<Rate> treatyRate = Optional.ofNullable(treatyUnits).map(Rate::new);
        return new Timeline.Entry<>(new BusinessDay(effectiveFrom), new TaxTreatment(taxProfile, treatyRate));
    }
}
