package org.jigeum.interest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a run of the regular payment is.
 *
 * @param total accounts of the population
 * @param tally of the accounts that are done
 * @param failed accounts that could not be done
 * @param since when it was begun or taken up again
 * @param doneBefore how many accounts had been dealt with by then
 * @param at when it last made progress
 */
public record RegularProgress(long total, Tally tally, long failed, Instant since, long doneBefore, Instant at) {

    public RegularProgress {
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(at, "at");
    }

    /** Accounts dealt with. */
    public long done() {
        return tally.accounts() + failed;
    }

    /** Since it was begun or taken up again; 0 as long as that cannot be told. */
    public long accountsPerSecond() {
        long millis = Duration.between(since, at).toMillis();
        return millis <= 0 ? 0 : Math.max(0, done() - doneBefore) * 1000 / millis;
    }

    /** When it will be through if it goes on like this; empty if that cannot be told. */
    public Optional<Instant> estimatedEnd() {
        long perSecond = accountsPerSecond();
        return perSecond == 0 ? Optional.empty() : Optional.of(at.plusSeconds((total - done()) / perSecond));
    }
}
