package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * A payout that the register did not take.
 *
 * @param payoutId empty if the message does not say
 * @param payload the message, of this one payout
 * @param cause why, without data of the customer
 */
public record NotRegistered(Optional<Long> payoutId, String payload, String cause) {

    public NotRegistered {
        Objects.requireNonNull(payoutId, "payoutId");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(cause, "cause");
    }
}
