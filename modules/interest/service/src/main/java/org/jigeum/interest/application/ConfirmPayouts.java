package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jigeum.accounting.api.TaxRegister;
import org.jigeum.accounting.api.TaxRegister.Registration;
import org.jigeum.interest.persistence.Outbox;
import org.jigeum.interest.persistence.Outbox.Sent;
import org.jigeum.kernel.BusinessClock;

/**
 * Compares what was sent with the withholding register, some thousand payouts in each transaction: what is there leaves
 * the outbox, what is not there after a minute is sent again. So whatever a broker loses is registered all the same.
 */
@ApplicationScoped
public class ConfirmPayouts {

    private static final int MOST_AT_ONCE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    TaxRegister register;

    @Inject
    BusinessClock clock;

    /** How far it is. */
    public record Progress(long lastPayoutId, boolean more, int sentAgain) {}

    /** Deals with the next ones in order of their ids, after the given one. */
    @Transactional
    public Progress next(long after) {
        List<Sent> sent = outbox.sent(after, MOST_AT_ONCE);
        if (sent.isEmpty()) {
            return new Progress(after, false, 0);
        }
        Map<Long, Registration> found =
                register.registrations(sent.stream().map(Sent::payoutId).toList());
        outbox.forget(idsOf(sent, payout -> found.get(payout.payoutId()) == Registration.REGISTERED));
        List<Long> lost = idsOf(
                sent,
                payout -> found.get(payout.payoutId()) == Registration.UNKNOWN
                        && clock.distance(payout.sentAt()).compareTo(PATIENCE) > 0);
        outbox.sendAgain(lost);
        return new Progress(sent.get(sent.size() - 1).payoutId(), sent.size() == MOST_AT_ONCE, lost.size());
    }

    private static List<Long> idsOf(List<Sent> sent, Predicate<Sent> wanted) {
        return sent.stream().filter(wanted).map(Sent::payoutId).toList();
    }
}
