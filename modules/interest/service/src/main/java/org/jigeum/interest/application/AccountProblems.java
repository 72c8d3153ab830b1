package org.jigeum.interest.application;

import java.util.Optional;
import java.util.function.Predicate;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.rest.ProblemException;

/** Answers about accounts that do not exist, or must look as if they did not. */
public final class AccountProblems {

    private AccountProblems() {}

    /** Reads an account number of a path; one that is not well formed is a number that no account has. */
    public static AccountNumber number(String no) {
        try {
            return new AccountNumber(no);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static DepositAccount visible(Optional<DepositAccount> account, Predicate<CustomerId> toCaller) {
        return account.filter(found -> toCaller.test(found.owner())).orElseThrow(AccountProblems::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.notFound("ACCOUNT_NOT_FOUND", "There is no such account.");
    }
}
