package org.jigeum.demo;

/** The bank cannot open. The message is all that the user sees: it says what is wrong and what to do. */
final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotOpen(String message) {
        super(message);
    }

    CannotOpen(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
