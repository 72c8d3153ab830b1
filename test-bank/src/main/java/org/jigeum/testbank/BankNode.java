package org.jigeum.testbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the bank: its server as a process, started as in production. It can be killed, frozen and started again
 * with what it left on the disk, and ends with the JVM.
 */
public final class BankNode implements AutoCloseable {

    private static final Duration STARTUP_LIMIT = Duration.ofMinutes(3);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final NodeSettings settings;
    private Process process;

    private BankNode(NodeSettings settings) {
        this.settings = settings;
    }

    /** Starts it and waits until it is ready. */
    public static BankNode start(NodeSettings settings, List<String> javaOptions) throws IOException {
        BankNode node = new BankNode(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
        node.start(javaOptions);
        return node;
    }

    /** Starts it again on the same folder, and waits until it is ready. */
    public void start(List<String> javaOptions) throws IOException {
        furnish();
        ProcessBuilder builder = new ProcessBuilder(settings.command(javaOptions))
                .directory(settings.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(settings.folder().resolve("console.log").toFile());
        builder.environment().putAll(settings.environment());
        synchronized (this) {
            process = builder.start();
        }
        awaitReady();
    }

    private void awaitReady() {
        Deadline.within(
                STARTUP_LIMIT,
                "the server is ready, see " + settings.folder().resolve("console.log"),
                () -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "The server did not start: see " + settings.folder().resolve("console.log"));
        }
    }

    /** The configuration as it was built, and the deployments; what else is in the folder stays. */
    private void furnish() throws IOException {
        Path configuration = Files.createDirectories(settings.folder().resolve("configuration"));
        try (Stream<Path> files = Files.list(settings.built().configuration())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Path deployments = Files.createDirectories(settings.folder().resolve("deployments"));
        try (Stream<Path> old = Files.list(deployments)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Path archive : settings.deployments()) {
            copy(archive, deployments.resolve(archive.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    public URI address() {
        return settings.ports().http();
    }

    public Path folder() {
        return settings.folder();
    }

    /** Whether it says that it may be sent requests. */
    public boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(
                        settings.ports().management().resolve("/health/ready"))
                .timeout(REQUEST_LIMIT)
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL: no shutdown hook, nothing is put in order. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** SIGSTOP: it keeps its connections and locks, and does nothing any more. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on, and does not know that it was away. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
            if (kill.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("The server could not be sent SIG" + name + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its process has used of the processors since it was started. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory that its process has of the machine, where the system says so in /proc. */
    public long residentKilobytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** SIGTERM: it is stopped in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
