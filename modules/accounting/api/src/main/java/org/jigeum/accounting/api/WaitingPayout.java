package org.jigeum.accounting.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A payout that the withholding register may not have been told of yet.
 *
 * @param since when it was booked, by the bank's clock
 */
public record WaitingPayout(BookedInterest payout, Instant since) {

    public WaitingPayout {
        Objects.requireNonNull(payout, "payout");
        Objects.requireNonNull(since, "since");
    }
}
