package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jigeum.accounting.domain.Dormancy;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/** Makes inactive accounts dormant, a batch in each transaction. */
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
            select number from dormant order by number""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /**
     * Makes the next accounts dormant, in order of number, and keeps who did so and why.
     *
     * @param awakeSince the first day of activity that keeps an account awake
     * @param after the last number of the batch before; zero for the first one
     * @return their numbers, ascending; none if there are no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AccountNumber> makeDormant(BusinessDay awakeSince, String changedBy, long after) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(MAKE_DORMANT, Long.class)
                .setParameter("after", after)
                .setParameter("awakeSince", awakeSince.date())
                .setParameter("limit", MOST_IN_A_BATCH)
                .setParameter("reason", Dormancy.REASON.text())
                .setParameter("changedBy", changedBy)
                .setParameter("changedAt", clock.now())
                .setParameter("day", clock.today().date())
                .getResultStream()
                .map(AccountNumber::of)
                .toList();
    }
}
