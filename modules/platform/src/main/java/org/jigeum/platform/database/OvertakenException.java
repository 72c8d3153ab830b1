package org.jigeum.platform.database;

import java.io.Serial;

/**
 * Something that was read before the transaction was changed meanwhile: it must not commit, and may succeed when run
 * again.
 */
public final class OvertakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OvertakenException(String message) {
        super(message);
    }
}
