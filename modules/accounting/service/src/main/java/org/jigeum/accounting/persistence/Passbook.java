package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jigeum.accounting.domain.EntryKind;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The passbooks of the accounts. */
@ApplicationScoped
public class Passbook {

    private static final List<String> ORDERED_OUT = List.of(EntryKind.WITHDRAWAL.name(), EntryKind.TRANSFER_OUT.name());

    @PersistenceContext
    EntityManager entityManager;

    /** The entries of an account, newest first, those older than the given one. */
    public List<PassbookEntry> entries(AccountNumber account, long before, int limit) {
        return entityManager
                .createQuery("""
                        select e from PassbookEntry e
                        where e.accountNumber = :account and e.entryId < :before
                        order by e.entryId desc""", PassbookEntry.class)
                .setParameter("account", account.asLong())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<PassbookEntry> entry(AccountNumber account, long entryId) {
        return entityManager
                .createQuery("""
                        select e from PassbookEntry e
                        where e.accountNumber = :account and e.entryId = :entryId""", PassbookEntry.class)
                .setParameter("account", account.asLong())
                .setParameter("entryId", entryId)
                .getResultStream()
                .findFirst();
    }

    /** What has left an account on a day so far because the customer wanted it to. */
    public Won outOn(AccountNumber account, BusinessDay day) {
        Long out = entityManager
                .createQuery("""
                        select coalesce(sum(e.amount), 0L) from PassbookEntry e
                        where e.accountNumber = :account and e.businessDay = :day
                          and e.kind in :kindsOut""", Long.class)
                .setParameter("account", account.asLong())
                .setParameter("day", day.date())
                .setParameter("kindsOut", ORDERED_OUT)
                .getSingleResult();
        return Won.of(out);
    }
}
