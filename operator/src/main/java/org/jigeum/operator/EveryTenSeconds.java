package org.jigeum.operator;

import java.time.Duration;

/** Keeps what is said again and again from filling a log. */
final class EveryTenSeconds {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Time time;
    private Duration next;

    /** The first one is due at once. */
    EveryTenSeconds(Time time) {
        this.time = time;
        this.next = time.passed();
    }

    void run(Runnable action) {
        Duration now = time.passed();
        if (now.compareTo(next) >= 0) {
            next = now.plus(INTERVAL);
            action.run();
        }
    }
}
