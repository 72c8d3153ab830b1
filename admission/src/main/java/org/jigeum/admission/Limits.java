package org.jigeum.admission;

/**
 * How many requests may be at the bank.
 *
 * @param underWay are served at the same time, at least one
 * @param waiting wait for their turn, none or more
 */
public record Limits(int underWay, int waiting) {

    public Limits {
        if (underWay < 1 || waiting < 0) {
            throw new IllegalArgumentException(
                    "At least one request is under way and none waits, not " + underWay + " and " + waiting + ".");
        }
    }
}
