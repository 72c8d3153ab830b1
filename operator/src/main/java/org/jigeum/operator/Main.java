package org.jigeum.operator;

/** Starts the command line in this process. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(OperatorCommand.in(Surroundings.ofThisProcess()).execute(arguments));
    }
}
