package org.jigeum.crash.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jigeum.crash.bank.BankClient;
import org.jigeum.testbank.Deadline;

/**
 * Clients that order one thing after the other, all at the same time. Who gets no definite answer sends the same order
 * again until there is one, or until the clients are told to stop; then the order stays open in the diary.
 */
public final class Clients {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final BankClient bank;
    private final Diary diary;
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopped;

    private Clients(BankClient bank, Diary diary, int number) {
        this.bank = bank;
        this.diary = diary;
        this.threads = Executors.newFixedThreadPool(number);
    }

    /**
     * Who they are and what they want.
     *
     * @param name unique in the run
     * @param number how many there are
     * @param highestAmount of an order, in won
     */
    public record Crowd(String name, int number, long highestAmount, List<String> accounts) {

        public Crowd {
            accounts = List.copyOf(accounts);
        }
    }

    /** Sets them going. */
    public static Clients start(Crowd crowd, BankClient bank, Diary diary, Random random) {
        Clients clients = new Clients(bank, diary, crowd.number());
        for (int i = 0; i < crowd.number(); i++) {
            Orders orders = new Orders(
                    crowd.accounts(), crowd.name() + "-" + i, crowd.highestAmount(), new Random(random.nextLong()));
            clients.running.add(clients.threads.submit(() -> clients.order(orders)));
        }
        return clients;
    }

    private void order(Orders orders) {
        while (!stopped) {
            Order order = orders.next();
            diary.begin(order);
            while (!isAnswered(order) && !stopped) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private boolean isAnswered(Order order) {
        return isAnswered(bank, diary, order);
    }

    private static boolean isAnswered(BankClient bank, Diary diary, Order order) {
        try {
            return diary.note(order, bank.send(order));
        } catch (IOException e) {
            diary.noteSilence();
            return false;
        }
    }

    /** Lets each client end the request under way, and no more. */
    public void stop() {
        stopped = true;
        threads.shutdown();
        for (Future<?> client : running) {
            try {
                client.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A client has failed.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Orders one thing and waits for the definite answer. */
    public static void order(BankClient bank, Diary diary, Order order) {
        diary.begin(order);
        Deadline.within(ANSWER_LIMIT, "an answer to " + order, () -> isAnswered(bank, diary, order));
    }

    /** Sends every open order again until all have definite answers. */
    public static void settle(BankClient bank, Diary diary) {
        diary.open().forEach(order -> order(bank, diary, order));
    }
}
