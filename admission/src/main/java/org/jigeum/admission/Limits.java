package org.jigeum.admission;

import java.time.Duration;

/**
 * How many requests may be at the bank.
 *
 * @param underWay are served at the same time, at least one
 * @param waiting wait for their turn, none or more
 * @param held are refused only after a while, none or more; those beyond them at once
 * @param holding how long these are held
 */
public record Limits(int underWay, int waiting, int held, Duration holding) {

    public Limits {
        if (underWay < 1 || waiting < 0 || held < 0) {
            throw new IllegalArgumentException("At least one request is under way, none waits and none is held, not "
                    + underWay + ", " + waiting + " and " + held + ".");
        }
    }
}
