package org.jigeum.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Waits until the server says that the bank can be used. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final DemoSettings settings;
    private final HttpRequest question;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(REQUEST_LIMIT)
            .build();

    Readiness(DemoSettings settings) {
        this.settings = settings;
        this.question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready"))
                .timeout(REQUEST_LIMIT)
                .build();
    }

    /**
     * @throws CannotOpen when the server dies, a deployment fails, or it takes too long
     */
    void await(BankServer server) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + LIMIT.toNanos();
        while (!isReady()) {
            if (!server.isAlive()) {
                throw refusal("The server ended as it started");
            }
            failedDeployment().ifPresent(name -> {
                throw refusal("The server could not deploy " + name);
            });
            if (System.nanoTime() > deadlineNanos) {
                throw refusal("The server was not ready within " + LIMIT.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() throws InterruptedException {
        return isDeployed(settings.ear()) && isDeployed(settings.war()) && saysThatItIsReady();
    }

    private boolean saysThatItIsReady() throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isDeployed(Path archive) {
        return Files.exists(deployments().resolve(archive.getFileName() + ".deployed"));
    }

    private Optional<String> failedDeployment() {
        try (Stream<Path> markers = Files.list(deployments())) {
            return markers.map(marker -> marker.getFileName().toString())
                    .filter(name -> name.endsWith(".failed"))
                    .map(name -> name.substring(0, name.length() - ".failed".length()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path deployments() {
        return settings.data().server().resolve("deployments");
    }

    private CannotOpen refusal(String what) {
        return new CannotOpen(what + ": " + settings.data().serverLog() + " says why.");
    }
}
