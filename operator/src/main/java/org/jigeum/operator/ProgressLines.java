package org.jigeum.operator;

import java.io.PrintStream;
import java.util.Locale;

/** For a file or a pipe: a line every ten seconds, and one whenever an outage begins or ends. */
final class ProgressLines implements Progress {

    private final PrintStream out;
    private final String runId;
    private final Time time;
    private EveryTenSeconds sinceShown;
    private EveryTenSeconds sinceOutage;

    ProgressLines(PrintStream out, String runId, Time time) {
        this.out = out;
        this.runId = runId;
        this.time = time;
        this.sinceShown = new EveryTenSeconds(time);
        this.sinceOutage = new EveryTenSeconds(time);
    }

    @Override
    public void show(Run run) {
        sinceOutage = new EveryTenSeconds(time);
        sinceShown.run(() -> out.println(line(run)));
    }

    @Override
    public void outage(String why) {
        sinceShown = new EveryTenSeconds(time);
        sinceOutage.run(() -> out.println("Run " + runId + ": " + why));
    }

    private static String line(Run run) {
        return String.format(
                Locale.ROOT,
                "Run %s: %,d of %,d accounts (%d%%), %s",
                run.runId(),
                run.done(),
                run.total(),
                Run.percent(run.done(), run.total()),
                run.pace());
    }

    @Override
    public void close() {
        // Every line is complete.
    }
}
