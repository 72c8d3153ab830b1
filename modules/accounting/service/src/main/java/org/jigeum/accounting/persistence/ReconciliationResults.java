package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Reconciliation;
import org.jigeum.accounting.domain.Verdict;

/** What the last reconciliation has found that the bank made by itself, on whatever node. */
@ApplicationScoped
public class ReconciliationResults {

    /** The advisory lock of the node that is at it. */
    private static final int RECONCILIATION_LOCK = 0x4a494742;

    private static final String STORE = """
            insert into accounting.reconciliation (invariant, day, evaluated_at, finished_at, checked, violations)
            select v.invariant, :day, :evaluatedAt, :finishedAt, v.checked, v.violations
            from unnest(cast(:invariants as varchar[]), cast(:checked as bigint[]), cast(:violations as bigint[]))
              as v (invariant, checked, violations)
            on conflict (invariant) do update set day = excluded.day, evaluated_at = excluded.evaluated_at,
              finished_at = excluded.finished_at, checked = excluded.checked, violations = excluded.violations""";

    /** A node of the release before changes only one of the instants: the other is null, or earlier. */
    private static final String LATEST = """
            select invariant, violations, greatest(evaluated_at, finished_at) from accounting.reconciliation
            where invariant = any(cast(:known as varchar[])) order by 3""";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What was found.
     *
     * @param finishedAt when it had been found
     * @param violations of each invariant, in all
     */
    public record Result(Instant finishedAt, Map<Invariant, Long> violations) {

        public Result {
            violations = Map.copyOf(violations);
        }
    }

    /** Keeps the other nodes from reconciling until the transaction ends; false if one of them is at it. */
    public boolean tryAlone() {
        return entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock, 0)", Boolean.class)
                .setParameter("lock", RECONCILIATION_LOCK)
                .getSingleResult()
                .equals(true);
    }

    @Transactional
    public void store(Reconciliation reconciliation, Instant finishedAt) {
        List<Verdict> verdicts = reconciliation.verdicts();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(STORE, Void.class)
                .setParameter("day", reconciliation.day().date())
                .setParameter("evaluatedAt", reconciliation.evaluatedAt())
                .setParameter("finishedAt", finishedAt)
                .setParameter(
                        "invariants",
                        column(verdicts, verdict -> verdict.invariant().name(), String[]::new))
                .setParameter("checked", column(verdicts, Verdict::checked, Long[]::new))
                .setParameter("violations", column(verdicts, Verdict::violations, Long[]::new))
                .executeUpdate();
    }

    /** Empty if there never was one. */
    @Transactional
    public Optional<Result> latest() {
        Map<Invariant, Long> violations = new EnumMap<>(Invariant.class);
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(LATEST, Object[].class)
                .setParameter(
                        "known",
                        Arrays.stream(Invariant.values()).map(Invariant::name).toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> violations.put(Invariant.valueOf((String) row[0]), (Long) row[1]));
        return rows.stream().findFirst().map(row -> new Result((Instant) row[2], violations));
    }

    private static <T> T[] column(List<Verdict> verdicts, Function<Verdict, T> value, IntFunction<T[]> array) {
        return verdicts.stream().map(value).toArray(array);
    }
}
