package org.jigeum.accounting.application;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/**
 * The payouts that the withholding register had not got at the moment of the snapshot. A million may wait: only those
 * that have waited for long are kept, by their ids, and if they are too many they are only counted.
 */
final class PayoutsUnderWay {

    /** So many are looked at one by one. */
    static final int MOST_SUSPECTS = 50_000;

    /** Longer than this no payout should take to the register. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BusinessDay day;
    private final Instant now;
    private final Set<Long> suspects = new HashSet<>();
    private long payouts;
    private long suspected;
    private Instant oldest = Instant.MAX;

    /**
     * None yet.
     *
     * @param day payouts of later days are not suspicious
     */
    PayoutsUnderWay(BusinessDay day, Instant now) {
        this.day = day;
        this.now = now;
    }

    /**
     * Counts some that wait. What nothing was paid under will never arrive, and is found at once.
     *
     * @param parked those of them that have become dead letters
     */
    void add(List<WaitingPayout> page, Set<Long> parked, Findings findings) {
        for (WaitingPayout waiting : page) {
            if (waiting.payout().isEmpty()) {
                nothingPaid(waiting, findings);
                continue;
            }
            payouts++;
            boolean counts = !waiting.payout().get().day().isAfter(day);
            if (counts && (parked.contains(waiting.payoutId()) || isOld(waiting))) {
                suspect(waiting);
            }
        }
    }

    private void suspect(WaitingPayout waiting) {
        suspected++;
        oldest = waiting.since().isBefore(oldest) ? waiting.since() : oldest;
        if (suspected <= MOST_SUSPECTS) {
            suspects.add(waiting.payoutId());
        } else {
            suspects.clear();
        }
    }

    private void nothingPaid(WaitingPayout waiting, Findings findings) {
        BusinessDay written =
                new BusinessDay(waiting.since().atZone(BusinessClock.ZONE).toLocalDate());
        if (!written.isAfter(day)) {
            findings.add(new Violation(
                    Invariant.WITHHELD_TAX_EQUALS_REGISTER,
                    Subject.payout(waiting.payoutId()).day(written),
                    Optional.empty(),
                    Optional.empty(),
                    "The outbox has a row of a payout that was never made."));
        }
    }

    /** A clock that was set back makes it a payout of the future: that is suspicious as well. */
    private boolean isOld(WaitingPayout waiting) {
        return Duration.between(waiting.since(), now).abs().compareTo(LONGEST) > 0;
    }

    long count() {
        return payouts;
    }

    /**
     * Those that are parked or, by the clock, have been under way for too long. The clock may have been moved. Empty if
     * they are {@link #tooMany}.
     */
    Set<Long> suspects() {
        return suspects;
    }

    /** What is to be said if they are too many to be looked at again. */
    Optional<Violation> tooMany() {
        if (suspected <= MOST_SUSPECTS) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                Invariant.WITHHELD_TAX_EQUALS_REGISTER,
                Subject.LEDGER,
                Optional.of(BigInteger.ZERO),
                Optional.of(BigInteger.valueOf(suspected)),
                "%d payouts wait for the register for long, the first since %s; none of them is named."
                        .formatted(suspected, oldest)));
    }

    /** How many are suspicious. */
    long suspected() {
        return suspected;
    }
}
