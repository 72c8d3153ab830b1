package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Every process that the demo started and has to stop again. A file lists them, so that a launcher that was killed
 * leaves nothing behind that the next one does not find.
 */
final class StartedProcesses {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Path file;
    private final List<RecordedProcess> running = new ArrayList<>();
    private volatile boolean stopping;

    StartedProcesses(Path file) {
        this.file = file;
    }

    /**
     * Starts a process and records it. A stop that arrives in between waits, so that it never overlooks a process.
     *
     * @throws CannotOpen when the demo is being stopped
     */
    synchronized <T> T start(Supplier<Started<T>> starter) {
        if (stopping) {
            throw new CannotOpen("The demo is being stopped.");
        }
        Started<T> started = starter.get();
        RecordedProcess.of(started.process()).ifPresent(running::add);
        write();
        return started.result();
    }

    /** A process that was just started, and what its starter made of it. */
    record Started<T>(ProcessHandle process, T result) {}

    /** Stops them all, the last one started first. Afterwards nothing can be started any more. */
    void stopAll() {
        stopping = true;
        stopRunning();
    }

    /** Whether {@link #stopAll} was called, be it still at work. */
    boolean isStopping() {
        return stopping;
    }

    synchronized boolean isEmpty() {
        return running.isEmpty();
    }

    private synchronized void stopRunning() {
        while (!running.isEmpty()) {
            running.remove(running.size() - 1).find().ifPresent(StartedProcesses::stop);
            write();
        }
    }

    /**
     * Stops what an earlier launcher left running.
     *
     * @return how many there were
     */
    synchronized int stopLeftovers() {
        List<ProcessHandle> leftovers = read().stream()
                .map(RecordedProcess::find)
                .flatMap(Optional::stream)
                .toList();
        for (int i = leftovers.size() - 1; i >= 0; i--) {
            stop(leftovers.get(i));
        }
        write();
        return leftovers.size();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (!endsWithin(process, GRACE)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            endsWithin(process, GRACE);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<RecordedProcess> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(RecordedProcess::parse)
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Files.write(file, running.stream().map(RecordedProcess::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
