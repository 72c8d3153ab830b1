package org.jigeum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The bank on its server, started as in production, and spoken to over HTTP. */
final class BenchServer implements AutoCloseable {

    private static final int PORT_OFFSET = 4_317;
    private static final URI HTTP = URI.create("http://127.0.0.1:" + (8080 + PORT_OFFSET));
    private static final URI READY = URI.create("http://127.0.0.1:" + (9990 + PORT_OFFSET) + "/health/ready");
    private static final Duration STARTUP_LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String operator;

    private BenchServer(Process process, String operator) {
        this.process = process;
        this.operator = operator;
    }

    /** Starts the server on a database and waits until it is ready. */
    static BenchServer start(Path repository, Path folder, BenchDatabase database, String name) throws IOException {
        OperatorToken token = OperatorToken.create();
        furnish(repository, folder);
        ProcessBuilder builder = new ProcessBuilder(command(repository, folder, token))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().putAll(environment(database, name));
        BenchServer server = new BenchServer(builder.start(), token.signed());
        try {
            server.waitFor(() -> server.status(READY) == 200);
            return server;
        } catch (IllegalStateException e) {
            server.kill();
            throw e;
        }
    }

    private static void furnish(Path repository, Path folder) throws IOException {
        Path built = repository.resolve("server/target/wildfly/standalone/configuration");
        Files.createDirectories(folder.resolve("configuration"));
        Files.createDirectories(folder.resolve("deployments"));
        try (Stream<Path> files = Files.list(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve("configuration").resolve(file.getFileName()));
            }
        }
        for (String marker : List.of("deployed", "failed", "isdeploying", "pending", "undeployed")) {
            Files.deleteIfExists(folder.resolve("deployments/jigeum.ear." + marker));
        }
        copy(repository.resolve("ear/target/jigeum.ear"), folder.resolve("deployments/jigeum.ear"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> command(Path repository, Path folder, OperatorToken token) {
        String home = repository.resolve("server/target/wildfly").toString();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xms256m",
                "-Xmx512m",
                "-Xlog:gc:file=" + folder.resolve("gc.log"),
                "-Djava.net.preferIPv4Stack=true"));
        String extra = System.getProperty("jigeum.bench.server.options", "");
        if (!extra.isEmpty()) {
            command.addAll(List.of(extra.split(" ", -1)));
        }
        command.addAll(List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-modules=java.se",
                "-Djboss.server.base.dir=" + folder,
                "-jar",
                home + "/jboss-modules.jar",
                "-mp",
                home + "/modules",
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-c=jigeum.xml",
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-bprivate=127.0.0.1",
                "-Djboss.socket.binding.port-offset=" + PORT_OFFSET,
                "-Dmp.jwt.verify.issuer=" + OperatorToken.ISSUER,
                "-Dmp.jwt.verify.publickey=" + token.publicKey()));
        return command;
    }

    private static Map<String, String> environment(BenchDatabase database, String name) {
        return Map.of(
                "JIGEUM_DB_URL", database.url(name),
                "JIGEUM_DB_USER", database.user(),
                "JIGEUM_DB_PASSWORD", "bench",
                "JIGEUM_NODE_NAME", "bench",
                "JIGEUM_ACCRUAL_EVERY_MINUTES", "0",
                "JIGEUM_RECONCILIATION_EVERY_MINUTES", "0",
                "JIGEUM_CLUSTER_NAME", "bench-" + ProcessHandle.current().pid(),
                "JIGEUM_CLUSTER_PASSWORD", "bench");
    }

    String order(String day) {
        return send(request("/interest/regular-payments")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"day\":\"" + day + "\"}")))
                .path("runId")
                .asText();
    }

    JsonNode run(String runId) {
        return send(request("/interest/regular-payments/" + runId));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(HTTP.resolve(path)).header("Authorization", "Bearer " + operator);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitFor(BooleanSupplier condition) {
        long deadline = System.nanoTime() + STARTUP_LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("The server did not start: see console.log.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** What the server's process has used of the processors since it was started. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** SIGKILL: no shutdown hook, nothing is put in order. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
