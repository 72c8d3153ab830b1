package org.jigeum.crash.bank;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What day it is at the bank: so many days after today. Days go on only, here and over restarts, so that there is
 * always something to claim.
 */
public final class BankDay {

    private final AtomicInteger daysAhead = new AtomicInteger();
    private final AtomicReference<ScheduledExecutorService> turner = new AtomicReference<>();

    /** What a node that is started is told. */
    List<String> javaOptions() {
        return List.of("-Djigeum.clock.offset.millis="
                + Duration.ofDays(daysAhead.get()).toMillis());
    }

    public int daysAhead() {
        return daysAhead.get();
    }

    /** The next day comes; a node that is away is told when it is started again. */
    public void turn(BankClient node) {
        daysAhead.incrementAndGet();
        tell(node);
    }

    /** Has a node go by this clock. */
    public void tell(BankClient node) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(9)).plusDays(daysAhead.get());
        try {
            node.send("PUT", "/demo/clock", "{\"now\":\"" + now + "\"}");
        } catch (IOException e) {
            Run.say("the node did not hear of a new day: %s", e.getMessage());
        }
    }

    /** From now on, days go by under the clients. */
    public void run(BankClient node, Duration length) {
        ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(BankDay::daemon);
        if (!turner.compareAndSet(null, days)) {
            throw new IllegalStateException("Days go by already.");
        }
        var unused = days.scheduleWithFixedDelay(
                () -> turnOrSay(node), length.toMillis(), length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A day that does not come does not keep the next one from coming. */
    private void turnOrSay(BankClient node) {
        try {
            turn(node);
        } catch (IllegalStateException e) {
            Run.say("the day did not turn: %s", e.getMessage());
        }
    }

    private static Thread daemon(Runnable days) {
        Thread thread = new Thread(days);
        thread.setDaemon(true);
        return thread;
    }

    /** The day stays what it is. */
    public void rest() {
        ScheduledExecutorService days = turner.getAndSet(null);
        if (days == null) {
            return;
        }
        days.shutdownNow();
        try {
            if (!days.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A day does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
