package org.jigeum.operator;

import java.time.Duration;

/** What came of one request. */
sealed interface Reply {

    record Accepted(String body) implements Reply {}

    record Refused(int status, Problem problem) implements Reply {

        String nextStep() {
            if (!problem.isOfTheBank()) {
                return "Check --bank.";
            }
            return switch (status) {
                case 401 -> "Put a new token into JIGEUM_TOKEN.";
                case 403 -> "The token in JIGEUM_TOKEN must carry the role operator.";
                case 404 -> "Check the number, and --bank.";
                default ->
                    status >= 500
                            ? "The server's log holds the cause."
                            : "Correct the command, --help describes it, and send it again.";
            };
        }
    }

    /** The bank, or what stands in front of it, cannot answer just now: 502, 503, 504. */
    record Unavailable(Duration retryAfter, Problem problem) implements Reply {}

    /** The request went out, no answer came back. */
    record Lost(String cause) implements Reply {}

    /** The request did not go out. */
    record NotConnected(String cause) implements Reply {}

    /** What happened, on one line. */
    default String words() {
        if (this instanceof Refused refused) {
            return "The bank refuses: " + refused.problem();
        }
        if (this instanceof Unavailable unavailable) {
            return "The bank is not available: " + unavailable.problem();
        }
        if (this instanceof Lost lost) {
            return "No answer from the bank: " + lost.cause() + ".";
        }
        if (this instanceof NotConnected notConnected) {
            return "No connection: " + notConnected.cause() + ".";
        }
        return "Accepted.";
    }
}
