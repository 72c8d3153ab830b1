package org.jigeum.crash;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.load.Clients;
import org.jigeum.crash.load.Clients.Crowd;
import org.jigeum.testbank.Deadline;

/** Clients at all accounts of a bank, under whom a day lasts a second and a half, so that there is always a claim. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 12;
    private static final long HIGHEST_AMOUNT = 1_000_000;
    private static final Duration DAY = Duration.ofMillis(1500);
    private static final int SHORTEST_MILLIS = 100;
    private static final int LONGEST_MILLIS = 4_000;
    private static final int ANSWERS_WHEN_UNDER_WAY = 50;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CrashBank bank;
    private final Clients clients;
    private final int acknowledgedBefore;
    private final long laterBefore;

    private Load(CrashBank bank, Clients clients) {
        this.bank = bank;
        this.clients = clients;
        this.acknowledgedBefore = bank.diary().size();
        this.laterBefore = bank.diary().later();
    }

    /**
     * Sets clients and days going, and returns when they are served.
     *
     * @param name unique in the run
     */
    static Load on(CrashBank bank, String name, Random random) {
        bank.day().run(bank.teller(), DAY);
        Crowd crowd = new Crowd(name, CLIENTS, HIGHEST_AMOUNT, bank.accounts());
        Load load = new Load(bank, Clients.start(crowd, bank.teller(), bank.diary(), random));
        Deadline.within(LIMIT, "clients are served", () -> load.acknowledged() > ANSWERS_WHEN_UNDER_WAY);
        return load;
    }

    /** Lets it go on until a moment that chance decides. */
    static Duration goOnForAWhile(Random random) {
        Duration length = Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        goOnFor(length);
        return length;
    }

    static void goOnFor(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Lets each client end the request under way, and no more. */
    void stop() {
        bank.day().rest();
        clients.stop();
    }

    /** Definite answers since it began. */
    int acknowledged() {
        return bank.diary().size() - acknowledgedBefore;
    }

    /** How often clients were told to come again since it began. */
    long later() {
        return bank.diary().later() - laterBefore;
    }

    @Override
    public void close() {
        stop();
    }
}
