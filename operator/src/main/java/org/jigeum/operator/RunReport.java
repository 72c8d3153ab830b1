package org.jigeum.operator;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What is said about a run that no longer runs. */
final class RunReport {

    private static final int MOST_FAILURES = 20;

    private final Run run;
    private final String bank;

    /** @param bank its address, for what the operator may ask it next */
    RunReport(Run run, String bank) {
        this.run = run;
        this.bank = bank;
    }

    Exit exit() {
        return run.status() == Run.Status.COMPLETED && addsUp() ? Exit.ALL_WELL : Exit.SOMETHING_TO_LOOK_AT;
    }

    void printOn(PrintStream out) {
        out.println("Regular interest of " + run.day() + ", run " + run.runId() + ": "
                + run.status().words());
        printFigures(out);
        if (!addsUp()) {
            out.println("These figures do not add up. Keep this report, and ask the bank's developers.");
        }
        printFailures(out);
        printNextStep(out);
    }

    private void printFigures(PrintStream out) {
        out.println("accounts");
        line(out, "paid", run.paid());
        line(out, "nothing due", run.nothingDue());
        line(out, "not permitted", run.notPermitted());
        line(out, "failed", run.failed());
        line(out, "not handled", run.total() - run.handled());
        line(out, "total", run.total());
        out.println("won");
        line(out, "net", run.net());
        line(out, "income tax", run.incomeTax());
        line(out, "local income tax", run.localIncomeTax());
        line(out, "gross", run.gross());
        out.println("time");
        line(out, "accounts per second", run.accountsPerSecond());
        out.println("  started   " + run.startedAt());
        if (run.finishedAt() != null) {
            out.println("  finished  " + run.finishedAt());
        }
    }

    private static void line(PrintStream out, String name, long figure) {
        out.println(String.format(Locale.ROOT, "  %-20s %,20d", name, figure));
    }

    /** Every account of a completed run is handled; every won of gross interest is paid or withheld. */
    private boolean addsUp() {
        long notHandled = run.total() - run.handled();
        boolean countsAddUp =
                switch (run.status()) {
                    case COMPLETED, COMPLETED_WITH_FAILURES -> notHandled == 0;
                    case RUNNING, INTERRUPTED, INCOMPLETE -> notHandled >= 0;
                };
        return countsAddUp && run.net() + run.incomeTax() + run.localIncomeTax() == run.gross();
    }

    private void printFailures(PrintStream out) {
        if (run.failed() == 0) {
            return;
        }
        List<Run.Failure> shown = run.failures().stream().limit(MOST_FAILURES).toList();
        out.println(String.format(Locale.ROOT, "failures (%,d of %,d)", shown.size(), run.failed()));
        shown.forEach(failure -> out.println(
                "  " + Problem.onOneLine(failure.accountNumber()) + "  " + Problem.onOneLine(failure.cause())));
        if (shown.size() < run.failed()) {
            out.println("All of them, 500 at a time; for the next page add &after= and what next holds:");
            out.println("  echo \"Authorization: Bearer $JIGEUM_TOKEN\" | curl -sH @- \"" + bank + Run.path(run.runId())
                    + "/failures?limit=500\"");
        }
    }

    private void printNextStep(PrintStream out) {
        switch (run.status()) {
            case INTERRUPTED ->
                out.println("The run was interrupted. \"regular-interest " + run.day()
                        + "\" resumes it where it stopped; nobody is paid twice.");
            case INCOMPLETE ->
                out.println("The run ended before every account was handled. \"regular-interest " + run.day()
                        + "\" handles the rest; nobody is paid twice.");
            case RUNNING, COMPLETED, COMPLETED_WITH_FAILURES -> {}
        }
    }
}
