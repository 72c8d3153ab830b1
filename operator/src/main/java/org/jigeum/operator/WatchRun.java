package org.jigeum.operator;

import java.time.Duration;

/** Follows a run until it has ended, and reports. */
final class WatchRun {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Bank bank;
    private final Surroundings surroundings;

    WatchRun(Bank bank, Surroundings surroundings) {
        this.bank = bank;
        this.surroundings = surroundings;
    }

    Exit watch(String runId) throws InterruptedException {
        RunReport report = new RunReport(ended(runId), bank.address());
        report.printOn(surroundings.out());
        return report.exit();
    }

    private Run ended(String runId) throws InterruptedException {
        try (Progress progress = surroundings.progress().apply(runId)) {
            Run run = ask(runId, progress);
            while (run.isRunning()) {
                surroundings.time().pause(INTERVAL);
                run = ask(runId, progress);
            }
            return run;
        }
    }

    private Run ask(String runId, Progress progress) throws InterruptedException {
        Run run = bank.ask(
                Run.path(runId), Run.class, progress::outage, "Later \"watch " + runId + "\" shows how it went on.");
        progress.show(run);
        return run;
    }
}
