package org.jigeum.accounting.application;

import org.jigeum.platform.rest.ProblemException;

/** Answers about dead letters that do not exist. */
public final class DeadLetterProblems {

    private DeadLetterProblems() {}

    public static ProblemException notFound() {
        return ProblemException.notFound("DEAD_LETTER_NOT_FOUND", "There is no such dead letter.");
    }
}
