package org.jigeum.accounting.application;

/**
 * Passes over occasions after failures: one after the first, then twice as many after each further one. It counts
 * occasions instead of time, as clocks are moved. Not for several threads at once.
 */
final class BackOff {

    private final int most;
    private int next = 1;
    private int left;

    /**
     * No failure yet.
     *
     * @param most how many occasions are passed over at most, 1 or more
     */
    BackOff(int most) {
        this.most = most;
    }

    /** Whether this occasion is to be taken; if not, it was passed over. */
    boolean isOver() {
        if (left == 0) {
            return true;
        }
        left--;
        return false;
    }

    void failed() {
        left = next;
        next = Math.min(2 * next, most);
    }

    void succeeded() {
        next = 1;
    }
}
