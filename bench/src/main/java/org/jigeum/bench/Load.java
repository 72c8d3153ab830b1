package org.jigeum.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Clients that send one request after the other, each on a connection of its own, as fast as they are answered. Who is
 * told to come again does so after a pause, with the same request.
 */
final class Load {

    private static final int REFUSED = 400;
    private static final int LATER = 503;

    private final URI bank;
    private final IntFunction<Call> calls;
    private final AtomicInteger next = new AtomicInteger();
    private final Duration pause;
    private volatile boolean isUsedUp;

    /**
     * Clients of a bank.
     *
     * @param calls what is sent first, second, third …; null when there is no more
     */
    Load(URI bank, IntFunction<Call> calls) {
        this(bank, calls, Duration.ofSeconds(1)); // as the bank asks for
    }

    private Load(URI bank, IntFunction<Call> calls, Duration pause) {
        this.pause = pause;
        this.bank = bank;
        this.calls = calls;
    }

    /** Whether somebody had nothing more to send. */
    boolean isUsedUp() {
        return isUsedUp;
    }

    /** The same clients, who come again at once: worse than clients should be. */
    Load impatient() {
        return new Load(bank, calls, Duration.ZERO);
    }

    /** A request, sent over a connection. */
    interface Call {

        KeptConnection.Reply over(KeptConnection connection) throws IOException;
    }

    /** What came of a time under load. Latencies are those that succeeded, in microseconds, ascending. */
    record Outcome(int clients, Duration time, List<Long> latencyMicros, Map<String, LongAdder> answers) {

        double perSecond() {
            return latencyMicros.size() * 1e9 / time.toNanos();
        }

        long percentileMillis(int percent) {
            return latencyMicros.isEmpty() ? 0 : latencyMicros.get((latencyMicros.size() - 1) * percent / 100) / 1_000;
        }

        /**
         * Makes sure that nothing else was answered.
         *
         * @throws IllegalStateException if something was: then the figures are worth nothing
         */
        void requireOnly(String... expected) {
            Set<String> unexpected = new HashSet<>(answers.keySet());
            unexpected.removeAll(Set.of(expected));
            if (!unexpected.isEmpty()) {
                throw new IllegalStateException("Not expected: " + unexpected + " of " + this);
            }
        }

        @Override
        public String toString() {
            return "%4d clients, %3d s: %6.0f/s, p50 %4d ms, p99 %4d ms, slowest %5d ms, answers %s"
                    .formatted(
                            clients,
                            time.toSeconds(),
                            perSecond(),
                            percentileMillis(50),
                            percentileMillis(99),
                            percentileMillis(100),
                            answers);
        }
    }

    /** So many clients for so long. */
    Outcome run(int clients, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        Map<String, LongAdder> answers = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread client = new Thread(() -> send(start + time.toNanos(), latencies, answers));
            client.start();
            threads.add(client);
        }
        for (Thread client : threads) {
            client.join();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(clients, taken, latencies.stream().sorted().toList(), answers);
    }

    private void send(long endNanos, ConcurrentLinkedQueue<Long> latencies, Map<String, LongAdder> answers) {
        try (KeptConnection connection = KeptConnection.to(bank)) {
            Call call = calls.apply(next.getAndIncrement());
            while (call != null && System.nanoTime() < endNanos) {
                send(call, connection, endNanos, latencies, answers);
                call = calls.apply(next.getAndIncrement());
            }
            isUsedUp |= call == null;
        } catch (IOException | RuntimeException e) { // a client that gives up is not to go unseen
            count(answers, e.getClass().getSimpleName());
        }
    }

    private void send(
            Call call,
            KeptConnection connection,
            long endNanos,
            ConcurrentLinkedQueue<Long> latencies,
            Map<String, LongAdder> answers)
            throws IOException {
        KeptConnection.Reply reply;
        do {
            long begun = System.nanoTime();
            reply = call.over(connection);
            if (reply.status() < REFUSED) {
                latencies.add((System.nanoTime() - begun) / 1_000);
            }
            count(answers, reply.status() + (reply.saysWhenToComeAgain() ? " later" : ""));
            if (reply.status() == LATER) {
                LockSupport.parkNanos(pause.toNanos());
            }
        } while (reply.status() == LATER && System.nanoTime() < endNanos);
    }

    private static void count(Map<String, LongAdder> answers, String answer) {
        answers.computeIfAbsent(answer, first -> new LongAdder()).increment();
    }
}
