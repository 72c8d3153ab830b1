package org.jigeum.platform.database;

import java.io.Serial;
import java.sql.SQLException;

/**
 * Something that was read before the transaction was changed meanwhile: it must not commit, and may succeed when run
 * again.
 */
public final class OvertakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By this its like is known in other WARs, which have this class for themselves. */
    private static final String SERIALIZATION_FAILURE = "40001";

    public OvertakenException(String message) {
        super(message, new SQLException(message, SERIALIZATION_FAILURE));
    }
}
