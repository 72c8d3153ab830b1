package org.jigeum.operator;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;

/**
 * What a command finds around it.
 *
 * @param progress how the progress of a run with this id is shown
 */
record Surroundings(
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Time time,
        Function<String, Progress> progress) {

    static Surroundings ofThisProcess() {
        Time time = Time.OF_THIS_MACHINE;
        Function<String, Progress> progress = isTerminal(System.console())
                ? runId -> new ProgressOnTerminal(System.out, runId)
                : runId -> new ProgressLines(System.out, runId, time);
        return new Surroundings(System.getenv(), System.out, System.err, time, progress);
    }

    /** Up to JDK 21 there is a console only on a terminal; later ones may have one elsewhere and can be asked. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
