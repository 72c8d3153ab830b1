package org.jigeum.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that gives recorded answers, one after the other; the last one again and again. */
final class FakeBank implements AutoCloseable {

    private interface Recorded {
        void give(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Queue<Recorded> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FakeBank() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path, token and body of each request, in order. */
    List<String> requests() {
        return requests;
    }

    FakeBank answers(int status, String json) {
        answers.add(exchange -> give(exchange, status, json));
        return this;
    }

    FakeBank answersProblem(int status, String code, String detail) {
        return answers(status, "{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail));
    }

    FakeBank isNotAvailableFor(int seconds) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
            give(exchange, 503, "{\"code\":\"UNAVAILABLE\",\"detail\":\"The bank cannot be reached just now.\"}");
        });
        return this;
    }

    /** Takes the request and hangs up. */
    FakeBank breaksTheConnection() {
        answers.add(HttpExchange::close);
        return this;
    }

    /** Sends the beginning of an answer and keeps the rest. */
    FakeBank neverEndsItsAnswer() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        body)
                .strip());
        Recorded answer = answers.size() > 1 ? answers.remove() : answers.element();
        answer.give(exchange);
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
