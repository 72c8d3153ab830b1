package org.jigeum.platform.database;

/** The transaction was rolled back because somebody else held or had just written what it needed. */
public class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContendedException(Throwable cause) {
        super(cause);
    }
}
