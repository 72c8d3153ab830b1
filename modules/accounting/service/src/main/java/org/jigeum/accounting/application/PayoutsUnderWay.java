package org.jigeum.accounting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.WithheldAmounts;

/** The payouts that the withholding register had not got at the moment of the snapshot. */
final class PayoutsUnderWay {

    /** Longer than this no payout should take to the register. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Instant now;
    private final Set<Long> parked;
    private final Set<Long> ids = new HashSet<>();
    private final Set<Long> suspects = new HashSet<>();
    private final Map<Long, WithheldAmounts> byJournal = new HashMap<>();

    /**
     * None yet.
     *
     * @param parked the payouts that have become dead letters
     */
    PayoutsUnderWay(Instant now, Set<Long> parked) {
        this.now = now;
        this.parked = parked;
    }

    void add(WaitingPayout waiting) {
        BookedInterest payout = waiting.payout();
        ids.add(payout.payoutId());
        if (parked.contains(payout.payoutId()) || isOld(waiting)) {
            suspects.add(payout.payoutId());
        }
        payout.journalId().ifPresent(journal -> byJournal.merge(journal, amounts(payout), WithheldAmounts::plus));
    }

    /** A clock that was set back makes it a payout of the future: that is suspicious as well. */
    private boolean isOld(WaitingPayout waiting) {
        return Duration.between(waiting.since(), now).abs().compareTo(LONGEST) > 0;
    }

    /** What the register will have of a journal once they have arrived. */
    WithheldAmounts of(long journalId) {
        return byJournal.getOrDefault(journalId, WithheldAmounts.NONE);
    }

    Set<Long> ids() {
        return ids;
    }

    /** Those that are parked or, by the clock, have been under way for too long. The clock may have been moved. */
    Set<Long> suspects() {
        return suspects;
    }

    static WithheldAmounts amounts(BookedInterest payout) {
        return new WithheldAmounts(payout.gross(), payout.incomeTax(), payout.localIncomeTax());
    }
}
