package org.jigeum.operator;

/** The command cannot go on. The message is the one line that the operator sees: what is wrong, what to do next. */
final class CommandFailed extends RuntimeException {

    private final transient Exit exit;

    CommandFailed(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
