package org.jigeum.platform.rest;

import java.util.function.Function;

/** Turns what a client wrote into a value that validates itself. */
public final class Input {

    private Input() {}

    /**
     * The value that a field of a body or a query parameter stands for.
     *
     * @param field its name, for the message
     * @throws ProblemException 400 if the text is missing or not of the value's form
     */
    public static <S, T> T read(String field, S written, Function<S, T> value) {
        if (written == null) {
            throw ProblemException.invalidRequest(field + " is missing");
        }
        try {
            return value.apply(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem(400, "INVALID_REQUEST", field + ": " + e.getMessage()));
        }
    }
}
