package org.jigeum.interest.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jigeum.interest.domain.PayoutsBooked;
import org.jigeum.platform.database.SqlStates;

/**
 * Empties the outbox into the tax queue whenever somebody rings. One at a time on a node; the relays of other nodes
 * share the work. A ring is waited after for a moment, so that payouts that come together go in one message.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final long MILLIS_TO_COLLECT = 100;
    private static final long SECONDS_OF_A_PAUSE = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    SendPayouts sendPayouts;

    /** Rings that the run under way, or the one about to begin, has not answered yet. */
    private final AtomicInteger rings = new AtomicInteger();

    private volatile long pauseEndsAtNanos = System.nanoTime();

    void payoutsAreCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PayoutsBooked booked) {
        ring();
    }

    /** Has the outbox emptied soon; after a failure, when the timer rings next. */
    void ring() {
        if (!isPaused() && rings.getAndIncrement() == 0) {
            schedule();
        }
    }

    private void schedule() {
        var unused = scheduler.schedule(this::run, MILLIS_TO_COLLECT, TimeUnit.MILLISECONDS);
    }

    private void run() {
        int answered = rings.get();
        try {
            empty();
        } finally {
            if (isPaused()) {
                rings.set(0);
            } else if (!rings.compareAndSet(answered, 0)) {
                schedule();
            }
        }
    }

    private boolean isPaused() {
        return System.nanoTime() - pauseEndsAtNanos < 0;
    }

    private void empty() {
        try {
            while (sendPayouts.next()) {
                LOG.log(Level.DEBUG, "More payouts wait in the outbox.");
            }
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            pauseEndsAtNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_OF_A_PAUSE);
            LOG.log(
                    Level.WARNING,
                    "Payouts stay in the outbox for now; they are sent when the queue is back: {0}",
                    SqlStates.firstCauseOf(e));
        }
    }
}
