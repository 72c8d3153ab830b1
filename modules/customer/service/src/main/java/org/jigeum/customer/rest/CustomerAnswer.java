package org.jigeum.customer.rest;

import java.math.BigDecimal;
import java.util.List;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.customer.persistence.Customer;
import org.jigeum.customer.persistence.TaxTreatment;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;

/** A customer in JSON: taxProfile and treatyPercent are those in force today, taxProfiles all that were recorded. */
record CustomerAnswer(
        String customerId,
        String name,
        String birthDate,
        String standing,
        String taxProfile,
        BigDecimal treatyPercent,
        List<DatedTaxProfile> taxProfiles,
        String registeredOn) {

    /** A tax profile and the first day on which it is in force; the one at registration is so from 1900-01-01. */
    record DatedTaxProfile(String taxProfile, String effectiveFrom, BigDecimal treatyPercent) {}

    static CustomerAnswer of(Customer customer, BusinessDay today) {
        TaxTreatment inForce = customer.taxTreatments().on(today);
        return new CustomerAnswer(
                customer.id().id(),
                customer.name().text(),
                customer.birthDate().date().toString(),
                customer.standing().name(),
                inForce.profile().name(),
                treatyPercent(inForce),
                customer.taxTreatments().entries().stream()
                        .map(CustomerAnswer::dated)
                        .toList(),
                customer.registeredOn().toString());
    }

    private static DatedTaxProfile dated(Timeline.Entry<TaxTreatment> entry) {
        return new DatedTaxProfile(
                entry.value().profile().name(), entry.from().toString(), treatyPercent(entry.value()));
    }

    private static BigDecimal treatyPercent(TaxTreatment treatment) {
        return treatment.treatyRate().map(Rate::percent).orElse(null);
    }
}
