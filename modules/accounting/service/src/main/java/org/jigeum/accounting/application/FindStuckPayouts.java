package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.RegisterComparison;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.accounting.persistence.WithholdingRegister;

/**
 * Finds payouts that do not get into the withholding register. That one has been under way for long is what the clock
 * says, and a clock can be moved: so it is looked at again for a while, and what arrives meanwhile was not stuck.
 */
@ApplicationScoped
class FindStuckPayouts {

    private static final long PAUSE_MILLIS = 250;
    private static final int MOST_LOOKS = 20;

    @Inject
    WaitingPayouts waitingPayouts;

    @Inject
    WithholdingRegister register;

    /**
     * Adds what is stuck to the findings. To be called after the snapshot, else nothing would change.
     *
     * @return how many payouts of the snapshot are not stuck, but under way
     */
    long run(PayoutsUnderWay underWay, Findings findings) {
        Optional<Violation> tooMany = underWay.tooMany();
        if (tooMany.isPresent()) {
            findings.add(tooMany.get());
            return underWay.count() - underWay.suspected();
        }
        List<WaitingPayout> stuck = stillWaiting(underWay.suspects());
        Map<Long, Long> parked = register.parked(ids(stuck));
        stuck.forEach(waiting -> waiting.payout()
                .map(payout -> violation(payout, waiting, Optional.ofNullable(parked.get(waiting.payoutId()))))
                .ifPresent(findings::add));
        return underWay.count() - stuck.size();
    }

    private List<WaitingPayout> stillWaiting(Collection<Long> suspects) {
        List<WaitingPayout> left = waitingPayouts.of(suspects);
        for (int look = 1; look < MOST_LOOKS && !left.isEmpty(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            left = waitingPayouts.of(ids(left));
        }
        return left;
    }

    private static List<Long> ids(List<WaitingPayout> payouts) {
        return payouts.stream().map(WaitingPayout::payoutId).toList();
    }

    private static Violation violation(BookedInterest payout, WaitingPayout waiting, Optional<Long> deadLetter) {
        String why = deadLetter
                .map(id -> "is parked as dead letter " + id)
                .orElse("has been waiting since " + waiting.since());
        return RegisterComparison.stuck(CheckRegisterLines.line(payout), why);
    }
}
