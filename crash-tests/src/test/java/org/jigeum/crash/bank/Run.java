package org.jigeum.crash.bank;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** What this run of the tests was told, by system properties. */
public final class Run {

    private static final long SEED = seed();

    static {
        say("seed %d (repeat with -Djigeum.test.seed=%d)", SEED, SEED);
    }

    private Run() {}

    private static long seed() {
        String given = System.getProperty("jigeum.test.seed", "");
        return given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
    }

    /** Chance for one test, the same in each run with the same seed. */
    public static Random chance(Object test) {
        return new Random(SEED * 31 + test.getClass().getSimpleName().hashCode());
    }

    /** How often something is killed. */
    public static int rounds() {
        return Integer.getInteger("jigeum.crash.rounds", 2);
    }

    /** How long the bank test goes on. */
    public static Duration bankTest() {
        return Duration.ofSeconds(Integer.getInteger("jigeum.crash.bank.seconds", 20));
    }

    /** One line for whoever watches. */
    public static void say(String format, Object... values) {
        System.out.println("[crash] " + String.format(Locale.ROOT, format, values));
    }
}
