package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.kernel.BusinessClock;

/**
 * 발신함: the payouts that the withholding register is not known to have yet. A row is written in the transaction of its
 * payout and stays until the register has the line. Nodes share the work by skipping what another one has locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    private static final String TAKE = """
            with wanted as materialized (
              select claim_id as payout_id from interest.outbox where sent_at is null
              order by claim_id limit :most for update skip locked
            )
            """ + Payouts.SELECT;

    private static final String MADE =
            "with wanted as (select unnest(cast(:payouts as bigint[])) as payout_id)\n" + Payouts.SELECT;

    private static final String HIGHEST_PAYOUT = """
            select greatest((select coalesce(max(claim_id), 0) from interest.claim),
                            (select coalesce(max(adjustment_id), 0) from interest.adjustment))""";

    private static final String NOT_WAITING = """
            select p.id from (
              select claim_id as id from interest.claim where claim_id > :after and claim_id <= :through
              union all
              select adjustment_id from interest.adjustment
              where adjustment_id > :after and adjustment_id <= :through and settled_on is not null
            ) as p where not exists (select 1 from interest.outbox o where o.claim_id = p.id)""";

    private static final String PUT_BACK = """
            insert into interest.outbox (claim_id, written_at)
            select id, :writtenAt from unnest(cast(:payouts as bigint[])) as p (id)
            on conflict do nothing""";

    private static final String SENT = """
            select claim_id, sent_at from interest.outbox where claim_id > :after and sent_at is not null
            order by claim_id limit :most""";

    private static final String MARK_SENT = """
            update interest.outbox set sent_at = :sentAt, sent_by = :node
            where claim_id = any(cast(:payouts as bigint[]))""";

    /** Two nodes that look at once do not wait for each other: what one deals with the other passes over. */
    private static final String LOCKED = """
            (select claim_id from interest.outbox where claim_id = any(cast(:payouts as bigint[]))
             order by claim_id for update skip locked)""";

    private static final String SEND_AGAIN =
            "update interest.outbox set sent_at = null, sent_by = null where claim_id in " + LOCKED;

    private static final String FORGET = "delete from interest.outbox where claim_id in " + LOCKED;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** A payout that was given to the tax queue. */
    public record Sent(long payoutId, Instant sentAt) {}

    /** How many payouts it holds, and since when the oldest; empty if none. */
    public record Depth(long rows, Optional<Instant> oldest) {}

    public Depth depth() {
        Object[] row = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*), min(written_at) from interest.outbox", Object[].class)
                .getSingleResult();
        return new Depth(((Number) row[0]).longValue(), Optional.ofNullable((Instant) row[1]));
    }

    /** Locks the next payouts that wait to be sent, the oldest first. */
    public List<InterestPaid> take(int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(TAKE, Object[].class)
                .setParameter("most", most)
                .getResultStream()
                .map(Payouts::payout)
                .toList();
    }

    /** The payouts of these ids, whether they wait or not; ids of none are left out. */
    public List<InterestPaid> payouts(Collection<Long> payoutIds) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(MADE, Object[].class)
                .setParameter("payouts", payoutIds.toArray(Long[]::new))
                .getResultStream()
                .map(Payouts::payout)
                .toList();
    }

    /** Remembers that payouts were given to the broker of a node. */
    public void markSent(Collection<Long> payouts, String node) {
        of(payouts, MARK_SENT)
                .setParameter("sentAt", clock.now())
                .setParameter("node", node)
                .executeUpdate();
    }

    /** Payouts that were sent, in order of their ids, those after the given one. */
    public List<Sent> sent(long after, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(SENT, Object[].class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Sent(((Number) row[0]).longValue(), (Instant) row[1]))
                .toList();
    }

    /** Has payouts sent as if they never had been. */
    public void sendAgain(Collection<Long> payouts) {
        of(payouts, SEND_AGAIN).executeUpdate();
    }

    /** The same for all that the broker of a node was given. */
    public int sendAgainWhatWasSentBy(String node) {
        return entityManager
                .createNativeQuery("update interest.outbox set sent_at = null, sent_by = null where sent_by = :node")
                .setParameter("node", node)
                .executeUpdate();
    }

    /** The highest id that any payout has; 0 if there is none. */
    public long highestPayout() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(HIGHEST_PAYOUT, Long.class)
                .getSingleResult();
    }

    /** The payouts with ids in a span, after the first and up to the second, that the outbox does not hold. */
    public List<Long> notWaiting(long after, long through) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(NOT_WAITING, Long.class)
                .setParameter("after", after)
                .setParameter("through", through)
                .getResultList();
    }

    /** Puts in payouts that had left already. */
    public void putBack(Collection<Long> payouts) {
        of(payouts, PUT_BACK).setParameter("writtenAt", clock.now()).executeUpdate();
    }

    /** Takes out payouts that the register has. */
    public void forget(Collection<Long> payouts) {
        of(payouts, FORGET).executeUpdate();
    }

    private MutationQuery of(Collection<Long> payouts, String sql) {
        return entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(sql)
                .setParameter("payouts", payouts.toArray(Long[]::new));
    }
}
