package org.jigeum.accounting.application;

import org.jigeum.platform.rest.ProblemException;

/** Answers about entries and corrections that do not exist. */
public final class CorrectionProblems {

    private CorrectionProblems() {}

    public static ProblemException notFound() {
        return ProblemException.notFound("CORRECTION_NOT_FOUND", "There is no such correction.");
    }

    public static ProblemException entryNotFound() {
        return ProblemException.notFound("ENTRY_NOT_FOUND", "There is no such entry in the account's passbook.");
    }
}
