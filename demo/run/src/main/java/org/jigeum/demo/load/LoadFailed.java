package org.jigeum.demo.load;

/** The bank did not do what the sample bank expects of it; the message tells the request and the answer. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailed(String message) {
        super(message);
    }

    LoadFailed(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
