package org.jigeum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jigeum.demo.StartedProcesses.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void a_stop_ends_what_was_started_and_lets_nothing_start_any_more() {
        StartedProcesses processes = new StartedProcesses(file());
        Process process = processes.start(StartedProcessesTest::sleeper);
        processes.stopAll();
        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> processes.start(StartedProcessesTest::sleeper)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void the_next_launcher_stops_what_a_killed_one_left() {
        Process process = new StartedProcesses(file()).start(StartedProcessesTest::sleeper);
        assertThat(new StartedProcesses(file()).stopLeftovers()).isEqualTo(1);
        assertThat(process.isAlive()).isFalse();
        assertThat(new StartedProcesses(file()).stopLeftovers()).isZero();
    }

    @Test
    void a_process_that_only_has_the_number_of_a_recorded_one_is_left_alone() throws IOException {
        Process innocent = sleeper().result();
        String command = innocent.info().command().orElseThrow();
        Instant earlier = innocent.info().startInstant().orElseThrow().minusSeconds(60);
        Files.writeString(file(), innocent.pid() + " " + earlier + " " + command + "\nnonsense\n");
        assertThat(new StartedProcesses(file()).stopLeftovers()).isZero();
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    @Test
    void a_launcher_that_started_nothing_leaves_the_records_of_the_running_one_alone() {
        StartedProcesses running = new StartedProcesses(file());
        running.start(StartedProcessesTest::sleeper);
        new StartedProcesses(file()).stopAll();
        assertThat(file()).isNotEmptyFile();
        running.stopAll();
    }

    private Path file() {
        return folder.resolve("processes");
    }

    /** A JVM that does nothing until it is stopped, on every operating system. */
    private static Started<Process> sleeper() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Sleeper.class.getName())
                    .start();
            return new Started<>(process.toHandle(), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program of {@link #sleeper}. */
    static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
