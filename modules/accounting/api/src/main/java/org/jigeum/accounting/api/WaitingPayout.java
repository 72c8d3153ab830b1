package org.jigeum.accounting.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A payout that the withholding register may not have been told of yet.
 *
 * @param payout empty if nothing was ever paid under the id: then the register will never be told
 * @param since when it was booked, by the bank's clock
 */
public record WaitingPayout(long payoutId, Optional<BookedInterest> payout, Instant since) {

    public WaitingPayout {
        Objects.requireNonNull(payout, "payout");
        Objects.requireNonNull(since, "since");
    }
}
