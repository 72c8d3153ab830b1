package org.jigeum.operator;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "accrue", description = "Starts the accrual of the interest earned and not yet paid.")
final class AccrueCommand implements Callable<Integer> {

    @ParentCommand
    private OperatorCommand operator;

    record Accrual(LocalDate through) {

        Accrual {
            Objects.requireNonNull(through, "through");
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Accrual accrual = operator.bank()
                .order(
                        "/interest/accruals",
                        BodyPublishers.noBody(),
                        Accrual.class,
                        "Send the same command again: the bank accrues no day twice.");
        operator.surroundings().out().println("Accrual through " + accrual.through() + " is under way in the bank.");
        return Exit.ALL_WELL.code();
    }
}
