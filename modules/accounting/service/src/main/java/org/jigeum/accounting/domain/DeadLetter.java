package org.jigeum.accounting.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the withholding register could not take, parked until somebody deals with it.
 *
 * @param payoutId empty if the message does not say
 * @param payload the message, of this one payout
 * @param cause why it was not registered the last time
 * @param tries how often that was tried
 */
public record DeadLetter(
        long id,
        Optional<Long> payoutId,
        String payload,
        String cause,
        int tries,
        Instant parkedAt,
        Optional<Discard> discard,
        Optional<Resolution> resolution) {

    /** What the first of two persons asks for. */
    public record Discard(Reason reason, Stamp asked) {}

    /** How it ended. */
    public record Resolution(Outcome outcome, Stamp resolved) {}

    /** The two ends that a dead letter can come to. */
    public enum Outcome {
        REGISTERED,
        DISCARDED
    }

    public DeadLetter {
        Objects.requireNonNull(payoutId, "payoutId");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(parkedAt, "parkedAt");
        Objects.requireNonNull(discard, "discard");
        Objects.requireNonNull(resolution, "resolution");
    }
}
