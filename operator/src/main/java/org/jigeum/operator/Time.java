package org.jigeum.operator;

import java.time.Duration;

/** The passing of time, for pauses and patience only: what the bank's clock shows comes from the bank. */
interface Time {

    Time OF_THIS_MACHINE = new Time() {
        @Override
        public Duration passed() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            Thread.sleep(length.toMillis());
        }
    };

    /** Since a moment that stays the same while the command runs. */
    Duration passed();

    void pause(Duration length) throws InterruptedException;
}
