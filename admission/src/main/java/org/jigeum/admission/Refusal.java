package org.jigeum.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Tells a client to come again later, in the words of the bank's other problems (RFC 9457). */
final class Refusal implements HttpHandler {

    static final Refusal INSTANCE = new Refusal();

    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String PROBLEM = """
            {"type":"urn:jigeum:problem:BUSY","title":"Service Unavailable","status":503,\
            "detail":"More is asked of the bank just now than it can do. Try again with the same key.","code":"BUSY"}""";

    private Refusal() {}

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/problem+json")
                .put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        exchange.getResponseSender().send(PROBLEM);
    }
}
