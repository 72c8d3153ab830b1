package org.jigeum.accounting.rest;

import java.util.Optional;
import org.jigeum.accounting.application.AccountProblems;
import org.jigeum.kernel.AccountNumber;

/** Reads what stands in a path. */
final class Paths {

    private Paths() {}

    /** An account number that is not well formed is a number that no account has. */
    static AccountNumber account(String no) {
        try {
            return new AccountNumber(no);
        } catch (IllegalArgumentException e) {
            throw AccountProblems.notFound();
        }
    }

    /** The id that the bank has given to something; empty for what it never gives. */
    static Optional<Long> id(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
