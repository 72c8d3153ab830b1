package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/**
 * What was begun on a day and is not committed yet. A posting reads its business day after it has locked an account,
 * and with the lock its transaction got a number. So once the clock has passed midnight, the postings of the day
 * before are in transactions with lower numbers than the next one to begin, and are done when all of those have
 * ended. Nobody waits for this, and no posting pays for it.
 */
@ApplicationScoped
public class PostingsUnderWay {

    /** By so much the clocks of two nodes may differ. */
    private static final Duration LARGEST_CLOCK_DIFFERENCE = Duration.ofSeconds(1);

    private static final long PAUSE_MILLIS = 20;
    private static final int MOST_PAUSES = 1_500;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /**
     * Waits until nothing more can be posted on a day that is over.
     *
     * @return false if it could not be waited for
     */
    public boolean awaitEnd(BusinessDay day) {
        Instant end =
                day.next().date().atStartOfDay(BusinessClock.ZONE).toInstant().plus(LARGEST_CLOCK_DIFFERENCE);
        if (!await(() -> !clock.now().isBefore(end))) {
            return false;
        }
        long next = number("select cast(cast(pg_current_xact_id() as text) as bigint)");
        return await(
                () -> number("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)") > next);
    }

    private static boolean await(BooleanSupplier condition) {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return false;
    }

    private long number(String sql) {
        return ((Number) entityManager.createNativeQuery(sql, Long.class).getSingleResult()).longValue();
    }
}
