package org.jigeum.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Measures two things by turns, so that what the machine does meanwhile concerns both. */
final class Rounds {

    static final double MOST_STOLEN_PERCENT = 5;

    private final int rounds;
    private final Sample stolenPercents = new Sample();
    private int leftOut;

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
     * @param details to which each round adds a value of its own; those of disturbed rounds are removed
     * @return the values of both, round by round, but for the rounds that were disturbed
     */
    Sample[] alternate(Measurement ours, Measurement limit, Sample... details)
            throws IOException, SQLException, InterruptedException {
        Sample[] samples = {new Sample(), new Sample()};
        for (int round = 1; round <= rounds; round++) {
            Stolen before = Stolen.now();
            double first = ours.run();
            double second = limit.run();
            double stolen = Stolen.now().percentSince(before);
            System.out.printf("  round %d: %.0f and %.0f a second, stolen %.1f %%%n", round, first, second, stolen);
            stolenPercents.add(stolen);
            if (stolen <= MOST_STOLEN_PERCENT) {
                samples[0].add(first);
                samples[1].add(second);
            } else {
                leftOut++;
                List.of(details).forEach(Sample::removeLast);
            }
        }
        return samples;
    }

    int count() {
        return rounds;
    }

    /** How much of the processors others took, for the page. */
    String disturbance() {
        return "Others took " + stolenPercents.text("%.1f") + " % of the processors in a round; " + leftOut
                + " rounds are left out.";
    }
}
