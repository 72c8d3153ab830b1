package org.jigeum.crash.bank;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What day it is at the bank: so many days after today. Days go on only, here and over restarts, so that there is
 * always something to claim.
 */
public final class BankDay {

    private final AtomicInteger daysAhead = new AtomicInteger();
    private final AtomicReference<Thread> turner = new AtomicReference<>();

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
        Thread thread = new Thread(() -> turnAgainAndAgain(node, length));
        thread.setDaemon(true);
        if (!turner.compareAndSet(null, thread)) {
            throw new IllegalStateException("Days go by already.");
        }
        thread.start();
    }

    private void turnAgainAndAgain(BankClient node, Duration length) {
        try {
            while (true) {
                Thread.sleep(length.toMillis());
                turn(node);
            }
        } catch (InterruptedException | IllegalStateException e) {
            Thread.currentThread().interrupt(); // it was told to rest
        }
    }

    /** The day stays what it is. */
    public void rest() {
        Thread thread = turner.getAndSet(null);
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
