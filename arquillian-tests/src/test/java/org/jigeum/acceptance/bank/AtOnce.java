package org.jigeum.acceptance.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many who want something at the same time. */
public final class AtOnce {

    private static final int LIMIT_SECONDS = 120;

    private AtOnce() {}

    /** Calls the act so many times, on as many threads that all wait for one signal. */
    public static <T> List<T> call(int times, IntFunction<T> act) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch signal = new CountDownLatch(1);
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                results.add(threads.submit(() -> {
                    signal.await();
                    return act.apply(number);
                }));
            }
            signal.countDown();
            return results.stream().map(AtOnce::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> result) {
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
