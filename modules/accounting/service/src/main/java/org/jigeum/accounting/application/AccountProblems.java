package org.jigeum.accounting.application;

import java.util.Optional;
import org.jigeum.platform.rest.ProblemException;

/** Answers about accounts that do not exist, or must look as if they did not. */
public final class AccountProblems {

    private AccountProblems() {}

    public static ProblemException notFound() {
        return ProblemException.notFound("ACCOUNT_NOT_FOUND", "There is no such account.");
    }

    static <T> T existing(T accountOrNull) {
        return Optional.ofNullable(accountOrNull).orElseThrow(AccountProblems::notFound);
    }
}
