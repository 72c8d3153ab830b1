package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.accounting.domain.WithheldAmounts;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessDay;

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
     * @param day payouts of later days do not count
     * @return how many payouts of the snapshot are not stuck, but under way
     */
    long run(BusinessDay day, PayoutsUnderWay underWay, Findings findings) {
        List<WaitingPayout> stuck = stillWaiting(underWay).stream()
                .filter(waiting -> !waiting.payout().day().isAfter(day))
                .toList();
        Map<Long, Long> parked = stuck.isEmpty() ? Map.of() : register.parked();
        stuck.forEach(waiting -> findings.add(violation(
                waiting, Optional.ofNullable(parked.get(waiting.payout().payoutId())))));
        return (long) underWay.ids().size() - stuck.size();
    }

    private List<WaitingPayout> stillWaiting(PayoutsUnderWay underWay) {
        Collection<Long> suspects = underWay.suspects();
        List<WaitingPayout> left = List.of();
        for (int look = 0; look < MOST_LOOKS && !suspects.isEmpty(); look++) {
            if (look > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
            left = look(suspects);
            suspects = left.stream().map(waiting -> waiting.payout().payoutId()).collect(Collectors.toSet());
        }
        return left;
    }

    private List<WaitingPayout> look(Collection<Long> suspects) {
        List<WaitingPayout> left = new ArrayList<>();
        waitingPayouts.each(waiting -> {
            if (suspects.contains(waiting.payout().payoutId())) {
                left.add(waiting);
            }
        });
        return left;
    }

    private static Violation violation(WaitingPayout waiting, Optional<Long> deadLetter) {
        BookedInterest payout = waiting.payout();
        WithheldAmounts amounts = PayoutsUnderWay.amounts(payout);
        Subject subject =
                Subject.payout(payout.payoutId()).account(payout.account()).day(payout.day());
        String why = deadLetter
                .map(id -> "is parked as dead letter " + id)
                .orElse("has been waiting since " + waiting.since());
        return new Violation(
                Invariant.WITHHELD_TAX_EQUALS_REGISTER,
                payout.journalId().map(Subject::journal).map(subject::and).orElse(subject),
                Optional.of(BigInteger.valueOf(amounts.tax().amount())),
                Optional.empty(),
                "The register lacks the line of the payout, which %s: %s.".formatted(why, amounts));
    }
}
