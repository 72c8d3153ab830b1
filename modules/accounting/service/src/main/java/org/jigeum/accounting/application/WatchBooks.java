package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Reconciliation;
import org.jigeum.accounting.domain.Verdict;
import org.jigeum.accounting.persistence.ReconciliationResults;
import org.jigeum.accounting.persistence.ReconciliationResults.Result;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.metrics.Meters;

/**
 * Reconciles the books from time to time, on one node for all, and knows on each node what came of it, for alerts. What
 * was found is told in the log once for each reconciliation, without data of customers.
 */
@ApplicationScoped
public class WatchBooks {

    private static final Logger LOG = System.getLogger(WatchBooks.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    ReconcileBooks reconcileBooks;

    @Inject
    ReconciliationResults results;

    @Inject
    Meters meters;

    @Inject
    BusinessClock clock;

    private final AtomicBoolean watching = new AtomicBoolean();
    private final Set<Invariant> shown = EnumSet.noneOf(Invariant.class);
    private volatile Map<Invariant, Long> violations = Map.of();

    /**
     * Reconciles in the background if the last time, on any node, is long enough ago, and takes over what was found.
     *
     * @param every how often the books are reconciled
     */
    public void start(Duration every) {
        if (watching.compareAndSet(false, true)) {
            executor.execute(() -> watch(every));
        }
    }

    private void watch(Duration every) {
        try {
            if (results.latest().map(latest -> isOver(latest, every)).orElse(true)) {
                reconcileBooks.alone(clock.today()).ifPresent(this::keep);
            }
            results.latest().ifPresent(this::show);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The books could not be reconciled; it is tried again.", e);
        } finally {
            watching.set(false);
        }
    }

    /** A clock that was moved, to whichever side, keeps nobody waiting. */
    private boolean isOver(Result latest, Duration every) {
        return Duration.between(latest.evaluatedAt(), clock.now()).abs().compareTo(every) >= 0;
    }

    /** A gauge begins with the first result: until then nobody knows that there are no violations. */
    private void show(Result latest) {
        violations = latest.violations();
        latest.violations().keySet().stream()
                .filter(shown::add)
                .forEach(invariant -> meters.gauge(
                        "jigeum.reconciliation.violations",
                        () -> violations.getOrDefault(invariant, 0L),
                        "invariant",
                        invariant.name()));
    }

    private void keep(Reconciliation reconciliation) {
        results.store(reconciliation);
        if (!reconciliation.isConsistent()) {
            LOG.log(
                    Level.WARNING,
                    "The books disagree: {0}. GET /accounting/reconciliation names each.",
                    text(reconciliation));
        }
    }

    private static String text(Reconciliation reconciliation) {
        return reconciliation.verdicts().stream()
                .filter(verdict -> !verdict.holds())
                .map(WatchBooks::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Verdict verdict) {
        return verdict.invariant() + " " + verdict.violations();
    }
}
