package org.jigeum.accounting.api;

/** The lock on an account could not be had in time. The transaction is rolled back; it may be run again. */
public class AccountBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountBusyException(Throwable cause) {
        super("The lock on an account could not be had in time.", cause);
    }
}
