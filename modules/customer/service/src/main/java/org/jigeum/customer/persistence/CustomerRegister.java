package org.jigeum.customer.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Reason;
import org.jigeum.customer.domain.Stamp;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.kernel.CustomerId;

/** The register of customers. */
@ApplicationScoped
public class CustomerRegister {

    private static final String FIND = """
            select new org.jigeum.customer.persistence.RecordedProfile(
              c.customerId, c.name, c.birthDate, c.standing, c.registeredOn,
              t.effectiveFrom, t.taxProfile, t.treatyUnits)
            from CustomerRow c join TaxProfileRow t on t.customerId = c.customerId
            where c.customerId in :ids order by c.customerId, t.taxProfileId""";

    @PersistenceContext
    EntityManager entityManager;

    public Optional<Customer> find(CustomerId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Reads customers in one statement, as committed at that moment; ids that are not registered are left out. */
    public List<Customer> find(Collection<CustomerId> ids) {
        return entityManager
                .createQuery(FIND, RecordedProfile.class)
                .setParameter("ids", ids.stream().map(CustomerId::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(RecordedProfile::customerId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RecordedProfile::customerOf)
                .toList();
    }

    /** Adds a customer with the first tax profile. Fails on a unique key if the id is taken. */
    public void add(
            CustomerId id,
            CustomerName name,
            BirthDate birthDate,
            Timeline.Entry<TaxTreatment> firstTreatment,
            Stamp stamp) {
        entityManager.persist(CustomerRow.registered(id, name, birthDate, stamp));
        entityManager.persist(TaxProfileRow.of(id, firstTreatment, stamp));
        entityManager.flush();
    }

    /** Locks a customer, so that changes of one customer are recorded one after the other; false if there is none. */
    public boolean lock(CustomerId id) {
        return entityManager.find(CustomerRow.class, id.id(), LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Changes the standing of a locked customer and keeps the change. */
    public void changeStanding(CustomerId id, Standing standing, Reason reason, Stamp stamp) {
        Standing before = entityManager.find(CustomerRow.class, id.id()).changeStanding(standing);
        entityManager.persist(StandingChangeRow.of(id, before, standing, reason, stamp));
        entityManager.flush();
    }

    /** Records how a locked customer is taxed from a day on. */
    public void addTaxTreatment(CustomerId id, Timeline.Entry<TaxTreatment> treatment, Stamp stamp) {
        entityManager.persist(TaxProfileRow.of(id, treatment, stamp));
        entityManager.flush();
    }
}
