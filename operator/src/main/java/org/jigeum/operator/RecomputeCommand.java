package org.jigeum.operator;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "recompute",
        description = "Has the bank compute again what it paid from one day through another, and prints differences.")
final class RecomputeCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @ParentCommand
    private OperatorCommand operator;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "<day>", description = "First day, yyyy-MM-dd")
    private LocalDate from;

    @Option(names = "--through", required = true, paramLabel = "<day>", description = "Last day, yyyy-MM-dd")
    private LocalDate through;

    private long checked;
    private long differences;

    @Override
    public Integer call() throws InterruptedException {
        if (through.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--through must not be before --from");
        }
        Surroundings surroundings = operator.surroundings();
        readPages(operator.bank(), surroundings);
        surroundings
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "Checked %,d claims from %s through %s; differences: %,d.",
                        checked,
                        from,
                        through,
                        differences));
        return (differences == 0 ? Exit.ALL_WELL : Exit.SOMETHING_TO_LOOK_AT).code();
    }

    private void readPages(Bank bank, Surroundings surroundings) throws InterruptedException {
        EveryTenSeconds progress = new EveryTenSeconds(surroundings.time());
        EveryTenSeconds outages = new EveryTenSeconds(surroundings.time());
        PrintStream err = surroundings.err();
        Consumer<String> outage = why -> outages.run(() -> err.println(why));
        String path = "/interest/recomputations?from=" + from + "&through=" + through + "&limit=" + PAGE;
        Recomputation page = Recomputation.NONE;
        do {
            page = bank.ask(path + page.after(), Recomputation.class, outage, "Later send the same command again.");
            page.differences().forEach(surroundings.out()::println);
            checked += page.checked();
            differences += page.differences().size();
            progress.run(() -> err.println(String.format(Locale.ROOT, "Checked %,d claims so far.", checked)));
        } while (page.next() != null);
    }
}
