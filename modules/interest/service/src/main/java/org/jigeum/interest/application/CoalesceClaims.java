package org.jigeum.interest.application;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.Claim;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.database.SqlStates;
import org.jigeum.platform.metrics.Meters;

/**
 * 묶음 처리: claims that come while others are being paid wait for one another, and are paid together in one
 * transaction. Nobody waits for a companion: whoever finds nobody at work takes all who wait along at once. One
 * transaction at a time works; while it commits, the next one works. The thread of a request pays, so there is no pool
 * to size; it leads no longer than until its own claim is through (docs/adr/0024).
 */
@ApplicationScoped
public class CoalesceClaims {

    private static final Logger LOG = System.getLogger(CoalesceClaims.class.getName());

    private static final int MOST_TOGETHER = 64;

    /** A transaction that hangs, as on a connection that is dead, must not hold up all claims that come. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(3);

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /** Of claims that are being paid together: a second one would wait for the first, and all others with it. */
    private final Set<List<String>> keysUnderWay = ConcurrentHashMap.newKeySet();

    private final Loners loners = new Loners();
    private final Turns turns;
    private final Duration patience;
    private final PayClaims payClaims;
    private final Counter paid;
    private final Counter failed;

    /** For the container's proxy, which hands all calls over. */
    protected CoalesceClaims() {
        turns = null;
        patience = null;
        payClaims = null;
        paid = null;
        failed = null;
    }

    @Inject
    CoalesceClaims(PayClaims payClaims, Meters meters) {
        this(payClaims, meters, LONGEST_TURN);
    }

    CoalesceClaims(PayClaims payClaims, Meters meters, Duration longestTurn) {
        turns = new Turns(longestTurn, this::wakeNext);
        patience = longestTurn;
        this.payClaims = payClaims;
        paid = meters.counter("jigeum.claim.batches", "outcome", "paid");
        failed = meters.counter("jigeum.claim.batches", "outcome", "failed");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /** Waits until somebody has dealt with the claim, or for its turn to do so. */
    private static final class Waiting {

        private final RequestedClaim claim;
        private final Semaphore signal = new Semaphore(0);
        private volatile Optional<GivenAnswer> answer = Optional.empty();
        private volatile boolean taken;
        private volatile boolean done;

        Waiting(RequestedClaim claim) {
            this.claim = claim;
        }

        /** Whose key it is, and the key. */
        List<String> key() {
            return List.of(claim.request().subject(), claim.request().key());
        }

        boolean isSignalled(Duration patience) {
            try {
                return signal.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
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
     * @param answerOf what the client is told of a claim that was paid, whoever it is
     * @return empty if it was not paid that way, or not in time: it is to be tried alone. If somebody is at it still,
     *     the account's lock and the key see to it that it is paid once
     */
    Optional<GivenAnswer> pay(RequestedClaim claim, Function<Claim, Answer> answerOf) {
        if (loners.contains(claim.account())) {
            return Optional.empty();
        }
        Waiting mine = new Waiting(claim);
        queue.add(mine);
        try {
            while (!mine.done) {
                Optional<Turns.Turn> turn = mine.taken ? Optional.empty() : turns.take();
                if (turn.isPresent()) {
                    lead(mine, answerOf, turn.get());
                } else if (!mine.isSignalled(patience) && mayNotGoOnWaiting(mine)) {
                    return Optional.empty();
                }
            }
            return mine.answer;
        } finally {
            leave(mine);
        }
    }

    /** Who was taken along waits for a transaction that may hang; the others can take over from one that does. */
    private static boolean mayNotGoOnWaiting(Waiting mine) {
        return mine.taken || Thread.currentThread().isInterrupted();
    }

    private void leave(Waiting mine) {
        if (!mine.taken && queue.remove(mine) && turns.isFree()) {
            wakeNext();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return queue.size();
    }

    private void wakeNext() {
        Waiting next = queue.peek();
        if (next != null) {
            next.signal.release();
        }
    }

    private void lead(Waiting mine, Function<Claim, Answer> answerOf, Turns.Turn turn) {
        try {
            if (!mine.taken) {
                payNext(answerOf, turn);
            }
        } finally {
            turn.end();
        }
    }

    private void payNext(Function<Claim, Answer> answerOf, Turns.Turn turn) {
        List<Waiting> taken = new ArrayList<>();
        Map<AccountNumber, Waiting> together = new LinkedHashMap<>();
        Map<AccountNumber, GivenAnswer> given = Map.of();
        try {
            take(taken, together);
            if (!together.isEmpty()) {
                given = pay(together.values(), answerOf, turn);
            }
        } finally {
            together.values().forEach(waiting -> keysUnderWay.remove(waiting.key()));
            for (Waiting waiting : taken) {
                AccountNumber account = waiting.claim.account();
                boolean isPaid = waiting.equals(together.get(account)) && given.containsKey(account);
                waiting.end(isPaid ? Optional.of(given.get(account)) : Optional.empty());
            }
        }
    }

    /** Of two for one account, or with one key, the second goes alone: it is to find what came of the first. */
    private void take(List<Waiting> taken, Map<AccountNumber, Waiting> together) {
        while (taken.size() < MOST_TOGETHER && !queue.isEmpty()) {
            Waiting next = queue.poll();
            if (next != null) {
                next.taken = true;
                taken.add(next);
                if (!together.containsKey(next.claim.account()) && keysUnderWay.add(next.key())) {
                    together.put(next.claim.account(), next);
                }
            }
        }
    }

    private Map<AccountNumber, GivenAnswer> pay(
            Collection<Waiting> together, Function<Claim, Answer> answerOf, Turns.Turn turn) {
        List<RequestedClaim> claims =
                together.stream().map(waiting -> waiting.claim).toList();
        try {
            List<GivenAnswer> given = payClaims.pay(claims, answerOf, turn::end);
            paid.increment();
            return given.stream().collect(Collectors.toMap(GivenAnswer::account, Function.identity()));
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            failed.increment();
            claims.forEach(claim -> loners.add(claim.account()));
            LOG.log(
                    Level.INFO,
                    "{0} claims could not be paid together, each is tried alone: {1}",
                    claims.size(),
                    SqlStates.firstCauseOf(e));
            return Map.of();
        }
    }
}
