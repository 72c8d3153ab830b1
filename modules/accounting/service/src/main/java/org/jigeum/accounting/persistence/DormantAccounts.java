package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jigeum.accounting.domain.Dormancy;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/** Makes inactive accounts dormant, a batch in each transaction, so that nobody waits long for an account. */
@ApplicationScoped
public class DormantAccounts {

    private static final int MOST_IN_A_BATCH = 1_000;

    /** Nobody is waited for: an account that is held now is at work, or will be seen by the next run. */
    private static final String MAKE_DORMANT = """
            with inactive as materialized (
              select number from accounting.account
              where number > :after and status = 'ACTIVE' and not 'DORMANT' = any (restrictions)
                and coalesce(last_active_day, last_business_day) < :awakeSince
              order by number limit :limit
              for no key update skip locked
            ), dormant as (
              update accounting.account a set restrictions = a.restrictions || cast('DORMANT' as varchar)
              from inactive i where a.number = i.number
              returning a.number, a.restrictions
            ), changes as (
              insert into accounting.restriction_change
                (account_number, restrictions, reason, changed_by, changed_at, business_day)
              select number, restrictions, :reason, :changedBy, :changedAt, :day from dormant
            )
            select count(*), coalesce(max(number), 0) from dormant""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /**
     * Makes the next accounts dormant, in order of number, and keeps who did so and why.
     *
     * @param awakeSince the first day of activity that keeps an account awake
     * @param after the last number of the batch before; zero for the first one
     */
    @Transactional
    public Batch makeDormant(BusinessDay awakeSince, String changedBy, long after) {
        Object[] row = entityManager
                .unwrap(Session.class)
                .createNativeQuery(MAKE_DORMANT, Object[].class)
                .setParameter("after", after)
                .setParameter("awakeSince", awakeSince.date())
                .setParameter("limit", MOST_IN_A_BATCH)
                .setParameter("reason", Dormancy.REASON.text())
                .setParameter("changedBy", changedBy)
                .setParameter("changedAt", clock.now())
                .setParameter("day", clock.today().date())
                .getSingleResult();
        return new Batch(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /**
     * What a batch has done.
     *
     * @param count accounts made dormant; none if there are no more
     * @param last the highest number among them
     */
    public record Batch(long count, long last) {}
}
