package org.jigeum.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Tells a client why it is not served, in the words of the bank's other problems (RFC 9457). */
enum Refusal implements HttpHandler {
    BUSY(StatusCodes.SERVICE_UNAVAILABLE, """
            {"type":"urn:jigeum:problem:BUSY","title":"Service Unavailable","status":503,\
            "detail":"More is asked of the bank just now than it can do. Try again with the same key.",\
            "code":"BUSY"}""") {
        @Override
        void addHeaders(HttpServerExchange exchange) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    },
    TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE, """
            {"type":"urn:jigeum:problem:TOO_LARGE","title":"Request Entity Too Large","status":413,\
            "detail":"The body is too large.","code":"TOO_LARGE"}""");

    private static final String RETRY_AFTER_SECONDS = "1";

    private final int status;
    private final String problem;

    Refusal(int status, String problem) {
        this.status = status;
        this.problem = problem;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        addHeaders(exchange);
        exchange.getResponseSender().send(problem);
    }

    void addHeaders(HttpServerExchange exchange) {
        // None but those of every refusal.
    }
}
