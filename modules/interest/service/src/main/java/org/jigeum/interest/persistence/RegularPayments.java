package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.interest.domain.RegularOutcome;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.domain.Tally;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The runs of the regular payment and their parts. */
@ApplicationScoped
public class RegularPayments {

    /** The first key of advisory locks: opening runs one after the other, and telling whether one is under way. */
    static final int RUN_LOCKS = 0x4a494752;

    private static final int OPENING = 0;

    private static final String PLAN_FOR_MANY = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
                   set_config('jit', 'off', true)""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** Until the transaction ends nobody else opens a run. */
    public void holdOpening() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:space, :opening)", Integer.class)
                .setParameter("space", RUN_LOCKS)
                .setParameter("opening", OPENING)
                .getSingleResult();
    }

    public Optional<RegularRun> find(long runId) {
        return Optional.ofNullable(entityManager.find(RegularRunRow.class, runId))
                .map(this::run);
    }

    public Optional<RegularRun> of(BusinessDay day) {
        return rows("where r.day = :day", "day", day.date(), 1).stream().findFirst();
    }

    /** The run that is not finished, if there is one. */
    public Optional<RegularRun> unfinished() {
        return entityManager
                .createQuery("select r from RegularRunRow r where r.finishedAt is null", RegularRunRow.class)
                .getResultStream()
                .findFirst()
                .map(this::run);
    }

    /** The runs with lower ids than the given one, newest first. */
    public List<RegularRun> newestFirst(long before, int limit) {
        return rows("where r.runId < :before", "before", before, limit);
    }

    private List<RegularRun> rows(String where, String parameter, Object value, int limit) {
        return entityManager
                .createQuery("select r from RegularRunRow r " + where + " order by r.runId desc", RegularRunRow.class)
                .setParameter(parameter, value)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::run)
                .toList();
    }

    private RegularRun run(RegularRunRow row) {
        List<RegularPartRow> parts = partRows(row.runId());
        Tally tally = parts.stream().map(RegularPartRow::tally).reduce(Tally.NOTHING, Tally::plus);
        Instant progressedAt = parts.stream()
                .map(RegularPartRow::progressedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        long failed = ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from interest.regular_payment_failure where run_id = :run", Long.class)
                        .setParameter("run", row.runId())
                        .getSingleResult())
                .longValue();
        return row.toRun(tally, failed, progressedAt);
    }

    public RegularRun open(BusinessDay day, Set<ProductCode> products, String startedBy) {
        RegularRunRow row = RegularRunRow.ordered(day, products, nextClaimId(), clock.now(), startedBy);
        entityManager.persist(row);
        entityManager.flush();
        return run(row);
    }

    public RegularRun reopen(RegularRun run) {
        RegularRunRow row = locked(run.runId());
        row.reopen(nextClaimId(), run.progress().tally().paid());
        return run(row);
    }

    private long nextClaimId() {
        return ((Number) entityManager
                        .createNativeQuery("select nextval('interest.claim_id')", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** Whether the run was divided into parts. */
    public boolean isPlanned(long runId) {
        return locked(runId).isPlanned();
    }

    /** Divides a run into parts that have nothing done. */
    public void plan(long runId, List<RegularPart> parts, AccountNumber last, long accounts) {
        locked(runId).plan(last, accounts);
        parts.forEach(part -> entityManager.persist(RegularPartRow.planned(runId, part, clock.now())));
        entityManager.flush();
    }

    /** From now on its speed is measured anew. */
    public void resume(long runId) {
        RegularRunRow row = locked(runId);
        row.resume(clock.now(), run(row).progress().done());
    }

    public List<RegularPart> parts(long runId) {
        return partRows(runId).stream().map(RegularPartRow::toPart).toList();
    }

    private List<RegularPartRow> partRows(long runId) {
        return entityManager
                .createQuery(
                        "select p from RegularPartRow p where p.key.runId = :run order by p.key.part",
                        RegularPartRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /**
     * Has PostgreSQL plan each statement of this transaction for the arrays it gets, and look up their rows by index.
     * The plans that it keeps are made for arrays of ten and would join hundreds in nested loops; and a table of some
     * ten thousand accounts it would rather read as a whole, batch after batch.
     */
    public void planForManyAccounts() {
        entityManager.createNativeQuery(PLAN_FOR_MANY, Object[].class).getSingleResult();
    }

    /** Locks a part until the transaction ends: whoever else works on it waits and then finds it advanced. */
    public RegularPart lock(long runId, int part) {
        return lockedPart(runId, part).toPart();
    }

    /** Moves a locked part on, and counts what came of the accounts it passes. */
    public void advance(long runId, int part, AccountNumber to, Tally tally) {
        lockedPart(runId, part).advance(to, tally, clock.now());
    }

    /** Counts an account of a locked part that it passed before. */
    public void add(long runId, int part, Tally tally) {
        lockedPart(runId, part).add(tally, clock.now());
    }

    public AccountNumber lastAccount(long runId) {
        return locked(runId).lastAccount();
    }

    /** How many accounts the run says it has paid since it was opened, and how many claims say so. */
    public PaidCounts paidSinceOpened(long runId) {
        RegularRunRow row = locked(runId);
        long claims = ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from interest.claim where claim_id > :opened and occasion = 'REGULAR'",
                                Long.class)
                        .setParameter("opened", row.openedClaimId())
                        .getSingleResult())
                .longValue();
        return new PaidCounts(run(row).progress().tally().paid() - row.openedPaid(), claims);
    }

    /** Two counts of the same. */
    public record PaidCounts(long byParts, long byClaims) {

        public boolean agree() {
            return byParts == byClaims;
        }
    }

    public void finish(long runId, RegularOutcome outcome) {
        locked(runId).finish(outcome, clock.now());
    }

    private RegularRunRow locked(long runId) {
        return entityManager.find(RegularRunRow.class, runId, LockModeType.PESSIMISTIC_WRITE);
    }

    private RegularPartRow lockedPart(long runId, int part) {
        return entityManager.find(
                RegularPartRow.class, new RegularPartRow.Key(runId, part), LockModeType.PESSIMISTIC_WRITE);
    }
}
