package org.jigeum.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Measures two things by turns, so that what the machine does meanwhile concerns both. */
final class Rounds {

    static final double MOST_STOLEN_PERCENT = 5;

    private final int rounds;

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** A measurement: so many a second. */
    interface Measurement {

        double run() throws IOException, SQLException, InterruptedException;
    }

    /**
     * Both by turns.
     *
     * @return the values of both, round by round, but for the rounds that were disturbed
     */
    Sample[] alternate(Measurement ours, Measurement limit) throws IOException, SQLException, InterruptedException {
        Sample[] samples = {new Sample(), new Sample()};
        for (int round = 1; round <= rounds; round++) {
            Stolen before = Stolen.now();
            double first = ours.run();
            double second = limit.run();
            double stolen = Stolen.now().percentSince(before);
            System.out.printf("  round %d: %.0f and %.0f a second, stolen %.1f %%%n", round, first, second, stolen);
            if (stolen <= MOST_STOLEN_PERCENT) {
                samples[0].add(first);
                samples[1].add(second);
            }
        }
        return samples;
    }
}
