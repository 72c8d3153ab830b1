package org.jigeum.acceptance.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jigeum.acceptance.server.OpenBank;

/** A request about to be sent to the bank. */
public final class Request {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final String method;
    private final URI address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Request(String method, URI address) {
        this.method = method;
        this.address = address;
    }

    static Request of(String method, String path) {
        return new Request(method, OpenBank.current().address().resolve(path));
    }

    /** To the management interface, which asks nobody who they are. */
    public static Answer management(String path) {
        return new Request("GET", OpenBank.current().management().resolve(path)).send();
    }

    public Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Request key(String key) {
        return header("Idempotency-Key", key);
    }

    public Request json(Map<String, ?> content) {
        return body(Json.bytes(content), "application/json");
    }

    /** A body that may be anything. */
    public Request body(String content, String contentType) {
        return body(content.getBytes(StandardCharsets.UTF_8), contentType);
    }

    public Request body(byte[] content, String contentType) {
        body = content.clone();
        return header("Content-Type", contentType);
    }

    public Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
