package org.jigeum.accounting.application;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.Coalescer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.Loners;
import org.jigeum.platform.metrics.Meters;

/**
 * 묶음 처리: deposits to one account that come while it is being posted to are posted together. Accounts do not wait
 * for one another (docs/adr/0026).
 */
@ApplicationScoped
public class CoalesceDeposits {

    /** As long as the lock of the account is waited for. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(3);

    /** Whoever has waited for an account's lock in vain is not to wait for it in two transactions each time. */
    private final Loners loners = new Loners(Duration.ofSeconds(10));

    /** Of the accounts that somebody deposits to now. */
    private final Map<AccountNumber, Lane> lanes = new ConcurrentHashMap<>();

    private final PostDeposits postDeposits;
    private final Counter posted;
    private final Counter failed;

    /** For the container's proxy, which hands all calls over. */
    protected CoalesceDeposits() {
        postDeposits = null;
        posted = null;
        failed = null;
    }

    @Inject
    CoalesceDeposits(PostDeposits postDeposits, Meters meters) {
        this.postDeposits = postDeposits;
        posted = meters.counter("jigeum.deposit.batches", "outcome", "posted");
        failed = meters.counter("jigeum.deposit.batches", "outcome", "failed");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /** Where the deposits to one account wait, kept as long as somebody is in it. */
    private record Lane(Coalescer<RequestedDeposit> coalescer, int inIt) {

        static Lane entered(Lane lane) {
            return lane == null
                    ? new Lane(new Coalescer<>(LONGEST_TURN, deposit -> List.of()), 1)
                    : new Lane(lane.coalescer, lane.inIt + 1);
        }

        static Lane left(Lane lane) {
            return lane.inIt == 1 ? null : new Lane(lane.coalescer, lane.inIt - 1);
        }
    }

    /**
     * Has a deposit posted together with others.
     *
     * @param answerOf what the client is told of a deposit that was posted, whoever it is
     * @return empty if it was not posted that way: it is to be tried alone
     */
    public Optional<GivenAnswer> deposit(RequestedDeposit deposit, Function<MoneyOutcome.Moved, Answer> answerOf) {
        AccountNumber to = deposit.to();
        if (loners.contains(to)) {
            return Optional.empty();
        }
        Lane lane = lanes.compute(to, (number, there) -> Lane.entered(there));
        try {
            return lane.coalescer.join(deposit, (deposits, written) -> post(to, deposits, answerOf, written));
        } finally {
            lanes.computeIfPresent(to, (number, there) -> Lane.left(there));
        }
    }

    private List<GivenAnswer> post(
            AccountNumber to,
            List<RequestedDeposit> deposits,
            Function<MoneyOutcome.Moved, Answer> answerOf,
            Runnable written) {
        boolean isPosted = false;
        try {
            List<GivenAnswer> given = postDeposits.post(to, deposits, answerOf, written);
            isPosted = true;
            return given;
        } finally {
            if (isPosted) {
                posted.increment();
            } else {
                failed.increment();
                loners.add(to);
            }
        }
    }
}
