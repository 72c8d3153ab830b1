package org.jigeum.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that claim for one account after the other, each on a connection of its own, as fast as they are answered.
 * Who is told to come again does so at once, for the same account and with the same key: worse than a client should be.
 */
final class ClaimLoad {

    private static final int PAID = 201;
    private static final int LATER = 503;

    private final URI bank;
    private final String token;
    private final List<String> accounts;
    private final AtomicInteger next = new AtomicInteger();

    ClaimLoad(URI bank, String token, List<String> accounts) {
        this.bank = bank;
        this.token = token;
        this.accounts = List.copyOf(accounts);
    }

    /** What came of a time under load. Latencies are those of the claims that were paid, in microseconds, ascending. */
    record Outcome(int clients, Duration time, List<Long> latencyMicros, Map<String, LongAdder> answers) {

        double paidPerSecond() {
            return latencyMicros.size() * 1e9 / time.toNanos();
        }

        long percentileMillis(int percent) {
            return latencyMicros.isEmpty() ? 0 : latencyMicros.get((latencyMicros.size() - 1) * percent / 100) / 1_000;
        }

        @Override
        public String toString() {
            return "%4d clients, %3d s: %6.0f paid/s, p50 %4d ms, p99 %4d ms, slowest %5d ms, answers %s"
                    .formatted(
                            clients,
                            time.toSeconds(),
                            paidPerSecond(),
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
            Thread client = new Thread(() -> claim(start + time.toNanos(), latencies, answers));
            client.start();
            threads.add(client);
        }
        for (Thread client : threads) {
            client.join();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(clients, taken, latencies.stream().sorted().toList(), answers);
    }

    private void claim(long endNanos, ConcurrentLinkedQueue<Long> latencies, Map<String, LongAdder> answers) {
        try (KeptConnection connection = KeptConnection.to(bank)) {
            while (System.nanoTime() < endNanos) {
                claim(connection, endNanos, latencies, answers);
            }
        } catch (IOException e) {
            count(answers, e.getClass().getSimpleName());
        }
    }

    private void claim(
            KeptConnection connection,
            long endNanos,
            ConcurrentLinkedQueue<Long> latencies,
            Map<String, LongAdder> answers)
            throws IOException {
        String account = accounts.get(next.getAndIncrement());
        KeptConnection.Reply reply;
        do {
            long begun = System.nanoTime();
            reply = connection.post("/interest/accounts/" + account + "/claims", token, "bench-" + account);
            if (reply.status() == PAID) {
                latencies.add((System.nanoTime() - begun) / 1_000);
            }
            count(answers, reply.status() + (reply.saysWhenToComeAgain() ? " later" : ""));
        } while (reply.status() == LATER && System.nanoTime() < endNanos);
    }

    private static void count(Map<String, LongAdder> answers, String answer) {
        answers.computeIfAbsent(answer, first -> new LongAdder()).increment();
    }
}
