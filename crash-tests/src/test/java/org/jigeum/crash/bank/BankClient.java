package org.jigeum.crash.bank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jigeum.crash.load.Order;

/** Speaks to one node over HTTP, as somebody with one role. */
public final class BankClient {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI address;
    private final String token;

    private BankClient(HttpClient http, URI address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    public static BankClient of(URI address, String token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(REQUEST_LIMIT)
                .build();
        return new BankClient(http, address, token);
    }

    /**
     * Sends an order.
     *
     * @throws IOException if there is no answer: whatever was asked for may have been done or not
     */
    public Reply send(Order order) throws IOException {
        return send(request(order.path())
                .header("Idempotency-Key", order.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.body())));
    }

    public Reply send(String method, String path, String body) throws IOException {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    public Reply get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(REQUEST_LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
