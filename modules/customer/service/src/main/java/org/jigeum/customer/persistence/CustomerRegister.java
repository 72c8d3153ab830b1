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
import org.hibernate.Session;
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

    /** One array, whether one customer is asked for or a thousand: the statement and its plan stay the same. */
    private static final String FIND = """
            select c.customer_id, c.name, c.birth_date, c.standing, c.registered_on,
                   t.effective_from, t.tax_profile, t.treaty_units
            from customer.customer c join customer.tax_profile t on t.customer_id = c.customer_id
            where c.customer_id = any(cast(:ids as varchar[])) order by c.customer_id, t.tax_profile_id""";

    @PersistenceContext
    EntityManager entityManager;

    public Optional<Customer> find(CustomerId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Reads customers in one statement, as committed at that moment; ids that are not registered are left out. */
    public List<Customer> find(Collection<CustomerId> ids) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(FIND, Object[].class)
                .setParameter("ids", ids.stream().map(CustomerId::id).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(RecordedProfile::of)
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
