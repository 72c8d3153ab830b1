package org.jigeum.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The bank as the commands see it: questions are asked until they are answered, orders are given once. */
final class Bank {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE_WITHOUT_CONNECTION = Duration.ofSeconds(2);

    private final Wire wire;
    private final Time time;

    Bank(Wire wire, Time time) {
        this.wire = wire;
        this.time = time;
    }

    /** Without a slash at the end. */
    String address() {
        return wire.bank();
    }

    /**
     * A GET, sent again while the bank says that it is not available or, once it was reached, while the connection is
     * lost: for at most five minutes.
     *
     * @param outage is told, on one line, why there is no answer yet; before each further try
     * @param ifGivenUp what to do when the bank is there again
     * @throws CommandFailed if the bank refuses, or does not answer for that long
     */
    <T> T ask(String path, Class<T> type, Consumer<String> outage, String ifGivenUp) throws InterruptedException {
        Duration asked = time.passed();
        while (true) {
            Reply reply = wire.get(path);
            Optional<Duration> pause = pauseAfter(reply);
            if (pause.isEmpty()) {
                return read(reply, path, type);
            }
            if (time.passed().minus(asked).compareTo(PATIENCE) >= 0) {
                throw failed("Gave up after " + PATIENCE.toMinutes() + " minutes. " + reply.words() + " " + ifGivenUp);
            }
            outage.accept("Trying on, for " + PATIENCE.toMinutes() + " minutes at most. " + reply.words());
            time.pause(pause.get());
        }
    }

    /** Empty if it is of no use to ask again. */
    private Optional<Duration> pauseAfter(Reply reply) {
        if (reply instanceof Reply.Unavailable unavailable) {
            return Optional.of(unavailable.retryAfter());
        }
        boolean isOutage = reply instanceof Reply.Lost || reply instanceof Reply.NotConnected;
        return isOutage && wire.hasBeenReached() ? Optional.of(PAUSE_WITHOUT_CONNECTION) : Optional.empty();
    }

    /**
     * A POST, sent once.
     *
     * @param ifOpen what to do when nobody knows whether the bank has carried it out
     * @throws CommandFailed if the bank does not accept it
     */
    <T> T order(String path, BodyPublisher body, Class<T> type, String ifOpen) throws InterruptedException {
        Reply reply = wire.post(path, body);
        if (reply instanceof Reply.Lost || reply instanceof Reply.Unavailable) {
            throw failed(reply.words() + " Whether it was carried out is open. " + ifOpen);
        }
        return read(reply, path, type);
    }

    private static <T> T read(Reply reply, String path, Class<T> type) {
        if (reply instanceof Reply.Accepted accepted) {
            return parse(accepted.body(), path, type);
        }
        if (reply instanceof Reply.Refused refused) {
            throw failed(refused.words() + " " + refused.nextStep());
        }
        throw failed(reply.words() + " Nothing was done. Check --bank, and that the bank is up; then send it again.");
    }

    private static <T> T parse(String body, String path, Class<T> type) {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw failed("The answer at " + path + " cannot be read (" + Problem.onOneLine(e.getOriginalMessage())
                    + "). Check --bank, and that this tool is of the bank's release.");
        }
    }

    private static CommandFailed failed(String message) {
        return new CommandFailed(Exit.REFUSED_OR_NOT_REACHED, message);
    }
}
