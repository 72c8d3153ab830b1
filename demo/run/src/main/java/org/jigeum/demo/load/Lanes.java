package org.jigeum.demo.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks in parallel, but those of one account in the order they came. For one submitting thread. */
final class Lanes implements AutoCloseable {

    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

    /** Runs the task after the earlier ones of each of these accounts. If one of those failed, not at all. */
    void submit(Collection<String> accounts, Runnable task) {
        CompletableFuture<?>[] earlier = accounts.stream()
                .map(account -> last.getOrDefault(account, CompletableFuture.completedFuture(null)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> done = CompletableFuture.allOf(earlier).thenRunAsync(task, threads);
        accounts.forEach(account -> last.put(account, done));
    }

    /** Waits for all tasks; throws what the first failed one threw. */
    void await() {
        try {
            CompletableFuture.allOf(last.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            last.clear();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
