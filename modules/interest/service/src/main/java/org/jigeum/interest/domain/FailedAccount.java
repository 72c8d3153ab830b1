package org.jigeum.interest.domain;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;

/**
 * An account that a run of the regular payment could not deal with.
 *
 * @param cause without data of the customer
 */
public record FailedAccount(AccountNumber account, String cause) {

    public FailedAccount {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(cause, "cause");
    }
}
