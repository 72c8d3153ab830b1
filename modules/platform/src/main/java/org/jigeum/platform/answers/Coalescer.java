package org.jigeum.platform.answers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.jigeum.platform.database.SqlStates;

/**
 * 묶음 처리: requests that come while others are being done wait for one another, and are done together in one
 * transaction. Nobody waits for a companion: whoever finds nobody at work takes all who wait along at once. One
 * transaction at a time works; while it commits, the next one works. The thread of a request does the work, so there is
 * no pool to size; it leads no longer than until its own request is through (docs/adr/0024).
 */
public final class Coalescer<R extends RequestedTogether> {

    private static final Logger LOG = System.getLogger(Coalescer.class.getName());

    private static final int MOST_TOGETHER = 64;

    private final Queue<Waiting<R>> queue = new ConcurrentLinkedQueue<>();

    /** The marks and keys of what is being done: a second one would wait for the first, and all others with it. */
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();

    private final Turns turns;
    private final Function<R, List<Object>> marks;

    /**
     * Nobody waits.
     *
     * @param longestTurn a transaction that hangs, as on a connection that is dead, holds up the others for so long;
     *     and so long somebody waits who is in it
     * @param marks of two requests that have one in common, or their key, the second is not done together with others
     *     while the first is: it is to find what came of it
     */
    public Coalescer(Duration longestTurn, Function<R, List<Object>> marks) {
        turns = new Turns(longestTurn, this::wakeNext);
        this.marks = marks;
    }

    /** One transaction that does what it can of some requests. */
    @FunctionalInterface
    public interface Transaction<R> {

        /**
         * Runs it.
         *
         * @param requests no two with a key or a mark in common
         * @param written to be run when all is written, before the commit
         * @return the answers to those that were done
         */
        List<GivenAnswer> run(List<R> requests, Runnable written);
    }

    /** Waits until somebody has dealt with the request, or for its turn to do so. */
    private static final class Waiting<R> {

        private final R request;
        private final Semaphore signal = new Semaphore(0);
        private volatile Optional<GivenAnswer> answer = Optional.empty();
        private volatile boolean taken;
        private volatile boolean done;

        Waiting(R request) {
            this.request = request;
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
     * Has a request done together with others.
     *
     * @param transaction does all of them if this request leads, whoever they are from
     * @return empty if it was not done that way, or not in time: it is to be tried alone. If somebody is at it still,
     *     locks and the key have to see to it that it is done once
     */
    public Optional<GivenAnswer> join(R request, Transaction<R> transaction) {
        Waiting<R> mine = new Waiting<>(request);
        queue.add(mine);
        try {
            while (!mine.done) {
                Optional<Turns.Turn> turn = mine.taken ? Optional.empty() : turns.take();
                if (turn.isPresent()) {
                    lead(mine, transaction, turn.get());
                } else if (!mine.isSignalled(turns.longest()) && mayNotGoOnWaiting(mine)) {
                    return Optional.empty();
                }
            }
            return mine.answer;
        } finally {
            leave(mine);
        }
    }

    /** Who was taken along waits for a transaction that may hang; the others can take over from one that does. */
    private static boolean mayNotGoOnWaiting(Waiting<?> mine) {
        return mine.taken || Thread.currentThread().isInterrupted();
    }

    private void leave(Waiting<R> mine) {
        if (!mine.taken && queue.remove(mine) && turns.isFree()) {
            wakeNext();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return queue.size();
    }

    private void wakeNext() {
        Waiting<R> next = queue.peek();
        if (next != null) {
            next.signal.release();
        }
    }

    private void lead(Waiting<R> mine, Transaction<R> transaction, Turns.Turn turn) {
        try {
            if (!mine.taken) {
                doNext(transaction, turn);
            }
        } finally {
            turn.end();
        }
    }

    private void doNext(Transaction<R> transaction, Turns.Turn turn) {
        List<Waiting<R>> taken = new ArrayList<>();
        List<Waiting<R>> together = new ArrayList<>();
        Map<KeyedRequest, GivenAnswer> given = Map.of();
        try {
            take(taken, together);
            if (!together.isEmpty()) {
                given = run(transaction, together, turn);
            }
        } finally {
            together.forEach(waiting -> underWay.removeAll(marksOf(waiting.request)));
            for (Waiting<R> waiting : taken) {
                boolean isIn = together.contains(waiting);
                waiting.end(isIn ? Optional.ofNullable(given.get(waiting.request.request())) : Optional.empty());
            }
        }
    }

    private void take(List<Waiting<R>> taken, List<Waiting<R>> together) {
        while (taken.size() < MOST_TOGETHER && !queue.isEmpty()) {
            Waiting<R> next = queue.poll();
            if (next != null) {
                next.taken = true;
                taken.add(next);
                if (begin(marksOf(next.request))) {
                    together.add(next);
                }
            }
        }
    }

    /** All of the marks, or none. */
    private boolean begin(Collection<Object> all) {
        List<Object> added = all.stream().filter(underWay::add).toList();
        if (added.size() == all.size()) {
            return true;
        }
        underWay.removeAll(added);
        return false;
    }

    private Set<Object> marksOf(R request) {
        Set<Object> all = new HashSet<>(marks.apply(request));
        all.add(request.request().callerAndKey());
        return all;
    }

    private Map<KeyedRequest, GivenAnswer> run(Transaction<R> transaction, List<Waiting<R>> together, Turns.Turn turn) {
        List<R> requests = together.stream().map(waiting -> waiting.request).toList();
        try {
            return transaction.run(requests, turn::end).stream()
                    .collect(Collectors.toMap(GivenAnswer::request, Function.identity()));
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(
                    Level.INFO,
                    "{0} requests could not be done together, each is tried alone: {1}",
                    requests.size(),
                    SqlStates.firstCauseOf(e));
            return Map.of();
        }
    }
}
