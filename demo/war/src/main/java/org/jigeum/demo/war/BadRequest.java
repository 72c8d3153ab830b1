package org.jigeum.demo.war;

/** The request is not one of the contract's; the message says to its sender what to mend. */
class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
