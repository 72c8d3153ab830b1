package org.jigeum.platform.answers;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Who is at work: one at a time. Who does not come to an end loses the turn to the next who asks. */
final class Turns {

    private final AtomicReference<Turn> current = new AtomicReference<>();
    private final Duration longest;
    private final Runnable freed;

    /**
     * Nobody is at work.
     *
     * @param longest after so long a turn can be taken over
     * @param freed told when a turn was given back
     */
    Turns(Duration longest, Runnable freed) {
        this.longest = longest;
        this.freed = freed;
    }

    Duration longest() {
        return longest;
    }

    /** A turn, if it is to be had now. */
    Optional<Turn> take() {
        Turn before = current.get();
        if (before != null && !before.isOverdue()) {
            return Optional.empty();
        }
        Turn turn = new Turn();
        return current.compareAndSet(before, turn) ? Optional.of(turn) : Optional.empty();
    }

    boolean isFree() {
        return current.get() == null;
    }

    /** The right to work. */
    final class Turn {

        private final long begunNanos = System.nanoTime();

        private boolean isOverdue() {
            return System.nanoTime() - begunNanos > longest.toNanos();
        }

        /** Gives it back; that does nothing if it was given back or taken over. */
        void end() {
            if (current.compareAndSet(this, null)) {
                freed.run();
            }
        }
    }
}
