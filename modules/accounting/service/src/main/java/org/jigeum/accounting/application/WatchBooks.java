package org.jigeum.accounting.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
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

    /** With a call a minute: an hour. */
    private static final int MOST_LOOKS_PASSED_OVER = 60;

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
    private final BackOff backOff = new BackOff(MOST_LOOKS_PASSED_OVER);
    private final Set<Invariant> shown = EnumSet.noneOf(Invariant.class);
    private volatile Map<Invariant, Long> violations = Map.of();
    private volatile Instant finishedAt = Instant.MIN;

    /**
     * Reconciles in the background if the last time, on any node, ended long enough ago, and takes over what was found.
     * To be called now and then; after failures that many calls are passed over.
     *
     * @param every how long the books are left alone after a reconciliation
     */
    public void start(Duration every) {
        if (!watching.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> watch(every));
        } catch (RuntimeException e) {
            watching.set(false);
            throw e;
        }
    }

    private void watch(Duration every) {
        try {
            if (results.latest().map(latest -> isOver(latest, every)).orElse(true) && backOff.isOver()) {
                reconcile();
            }
            results.latest().ifPresent(this::show);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It cannot be told whether the books were reconciled.", e);
        } finally {
            watching.set(false);
        }
    }

    private void reconcile() {
        try {
            reconcileBooks.alone(clock.today()).ifPresent(this::keep);
            backOff.succeeded();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The books could not be reconciled; it is tried again, each time later.", e);
            backOff.failed();
        }
    }

    private boolean isOver(Result latest, Duration every) {
        return clock.distance(latest.finishedAt()).compareTo(every) >= 0;
    }

    /** A gauge begins with the first result: until then nobody knows that there are no violations. */
    private void show(Result latest) {
        violations = latest.violations();
        Instant before = finishedAt;
        finishedAt = latest.finishedAt();
        if (before.equals(Instant.MIN)) {
            meters.gauge(
                    "jigeum.reconciliation.age.seconds",
                    () -> clock.distance(finishedAt).toSeconds());
        }
        latest.violations().keySet().stream()
                .filter(shown::add)
                .forEach(invariant -> meters.gauge(
                        "jigeum.reconciliation.violations",
                        () -> violations.getOrDefault(invariant, 0L),
                        "invariant",
                        invariant.name()));
    }

    private void keep(Reconciliation reconciliation) {
        results.store(reconciliation, clock.now());
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
