package org.jigeum.platform.database;

/**
 * What was asked cannot be had just now, and may be in a moment: somebody else held or had just written what the
 * transaction needed, or as many as may be are at it.
 */
public class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContendedException(Throwable cause) {
        super(cause);
    }

    public ContendedException(String message) {
        super(message);
    }
}
