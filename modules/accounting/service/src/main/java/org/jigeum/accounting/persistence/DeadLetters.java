package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.NotRegistered;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.kernel.BusinessClock;

/** What the withholding register could not take. */
@ApplicationScoped
public class DeadLetters {

    private static final String PARK = """
            insert into accounting.dead_letter (payout_id, payload, cause, tries, parked_at)
            values (:payout, :payload, :cause, :tries, :parkedAt)
            on conflict do nothing""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** Parks a payout unless it is parked already. */
    public void park(NotRegistered left, int tries) {
        entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(PARK)
                .setParameter("payout", left.payoutId().orElse(null), Long.class)
                .setParameter("payload", storable(left.payload()))
                .setParameter("cause", storable(left.cause()))
                .setParameter("tries", tries)
                .setParameter("parkedAt", clock.now())
                .executeUpdate();
    }

    /** PostgreSQL's texts have no character of the number zero. */
    private static String storable(String text) {
        return text.replace("\0", "\\u0000");
    }

    public Optional<DeadLetter> find(long id) {
        return Optional.ofNullable(entityManager.find(DeadLetterRow.class, id)).map(DeadLetterRow::toDeadLetter);
    }

    /** The dead letter, locked until the transaction ends. */
    public Optional<DeadLetter> lock(long id) {
        return Optional.ofNullable(entityManager.find(DeadLetterRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(DeadLetterRow::toDeadLetter);
    }

    /** Those that nobody has dealt with, or all; newest first, older than the given one. */
    public List<DeadLetter> list(List<String> statuses, long before, int limit) {
        return entityManager
                .createQuery("""
                        select d from DeadLetterRow d
                        where d.deadLetterId < :before and coalesce(d.resolution, 'PARKED') in :statuses
                        order by d.deadLetterId desc""", DeadLetterRow.class)
                .setParameter("before", before)
                .setParameter("statuses", statuses)
                .setMaxResults(limit)
                .getResultStream()
                .map(DeadLetterRow::toDeadLetter)
                .toList();
    }

    /** How many wait for somebody to deal with them. */
    public long countParked() {
        return entityManager
                .createQuery("select count(d) from DeadLetterRow d where d.resolution is null", Long.class)
                .getSingleResult();
    }

    /** Remembers that somebody wants a locked letter discarded. */
    public DeadLetter askToDiscard(long id, Reason reason, Stamp stamp) {
        DeadLetterRow row = row(id);
        row.askToDiscard(reason, stamp);
        return written(row);
    }

    /** Ends a locked letter. */
    public DeadLetter resolve(long id, DeadLetter.Outcome outcome, Stamp stamp) {
        DeadLetterRow row = row(id);
        row.resolve(outcome, stamp);
        return written(row);
    }

    /** Remembers one more try of a locked letter, and why it was in vain. */
    public void triedInVain(long id, String cause) {
        DeadLetterRow row = row(id);
        row.triedInVain(cause);
        written(row);
    }

    private DeadLetterRow row(long id) {
        return entityManager.getReference(DeadLetterRow.class, id);
    }

    private DeadLetter written(DeadLetterRow row) {
        entityManager.flush();
        return row.toDeadLetter();
    }
}
