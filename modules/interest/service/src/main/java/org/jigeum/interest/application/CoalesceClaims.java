package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.Claim;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;

/**
 * 묶음 처리: claims that come while others are being paid wait for one another, and are paid together in one transaction.
 * Nobody waits for a companion: whoever finds a transaction free takes all who wait along at once. The thread of a
 * request pays, so there is no pool to size; it leads no longer than until its own claim is through.
 */
@ApplicationScoped
class CoalesceClaims {

    private static final Logger LOG = System.getLogger(CoalesceClaims.class.getName());

    /** While one commits, the other computes. */
    private static final int TRANSACTIONS = 2;

    private static final int MOST_TOGETHER = 64;

    @Inject
    PayClaims payClaims;

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore transactions = new Semaphore(TRANSACTIONS);

    /** Waits until somebody has dealt with the claim, or for its turn to do so. */
    private static final class Waiting {

        private final RequestedClaim claim;
        private final Semaphore signal = new Semaphore(0);
        private volatile Optional<GivenAnswer> answer = Optional.empty();
        private volatile boolean done;

        Waiting(RequestedClaim claim) {
            this.claim = claim;
        }

        void end(Optional<GivenAnswer> given) {
            answer = given;
            done = true;
            signal.release();
        }
    }

    /**
     * Has a claim paid together with others.
     *
     * @return empty if it was not paid that way: nothing was done then
     */
    Optional<GivenAnswer> pay(RequestedClaim claim, Function<Claim, Answer> answerOf) {
        Waiting mine = new Waiting(claim);
        queue.add(mine);
        while (!mine.done) {
            if (transactions.tryAcquire()) {
                lead(mine, answerOf);
            } else {
                mine.signal.acquireUninterruptibly();
            }
        }
        return mine.answer;
    }

    private void lead(Waiting mine, Function<Claim, Answer> answerOf) {
        try {
            if (!mine.done) {
                payNext(answerOf);
            }
        } finally {
            transactions.release();
            Waiting next = queue.peek();
            if (next != null) {
                next.signal.release();
            }
        }
    }

    private void payNext(Function<Claim, Answer> answerOf) {
        Map<AccountNumber, Waiting> together = new LinkedHashMap<>();
        for (Waiting next = queue.poll(); next != null; next = together.size() < MOST_TOGETHER ? queue.poll() : null) {
            Waiting other = together.putIfAbsent(next.claim.account(), next);
            if (other != null) {
                next.end(Optional.empty());
            }
        }
        Map<AccountNumber, GivenAnswer> given = Map.of();
        try {
            given = payClaims
                    .pay(
                            together.values().stream()
                                    .map(waiting -> waiting.claim)
                                    .toList(),
                            answerOf)
                    .stream()
                    .collect(Collectors.toMap(GivenAnswer::account, Function.identity()));
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.INFO, "Claims could not be paid together, each is tried alone.", e);
        } finally {
            for (Waiting waiting : together.values()) {
                waiting.end(Optional.ofNullable(given.get(waiting.claim.account())));
            }
        }
    }
}
