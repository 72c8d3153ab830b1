package org.jigeum.operator;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "regular-interest",
        description = "Pays the regular interest of a day, or resumes a run that was interrupted; then watches.")
final class RegularInterestCommand implements Callable<Integer> {

    @ParentCommand
    private OperatorCommand operator;

    @Parameters(paramLabel = "<day>", description = "yyyy-MM-dd")
    private LocalDate day;

    @Option(names = "--no-watch", description = "Start the run only.")
    private boolean noWatch;

    record Started(String runId) {

        Started {
            Run.requireId(runId);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Surroundings surroundings = operator.surroundings();
        Bank bank = operator.bank();
        Started run = bank.order(
                "/interest/regular-payments",
                BodyPublishers.ofString("{\"day\":\"" + day + "\"}"),
                Started.class,
                "Send the same command again: the bank pays nobody twice.");
        surroundings
                .out()
                .println("Run " + run.runId() + " of " + day + " is under way in the bank, also without this"
                        + " command; \"watch " + run.runId() + "\" shows it.");
        return (noWatch ? Exit.ALL_WELL : new WatchRun(bank, surroundings).watch(run.runId())).code();
    }
}
