package org.jigeum.admission;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;

/**
 * Goes on with a request only when all of its body has come, and holds no thread until then. An exchange is complete
 * only when its body has been read: whoever never sends it would otherwise keep place and thread of those who do. So
 * many bodies are waited for at the same time, each for so long: they lie in memory that nobody was asked about
 * (docs/adr/0019).
 */
final class BodyInHand implements HttpHandler {

    /** No body of the bank is larger; most have less than 1,000 bytes. */
    static final int LARGEST_BODY_BYTES = 65_536;

    /** Of the server's buffers; on machines with the least memory. */
    private static final int SMALLEST_BUFFER_BYTES = 512;

    /** More than the largest body fills: a request that had filled them would go on without the rest of its body. */
    private static final int MOST_BUFFERS = LARGEST_BODY_BYTES / SMALLEST_BUFFER_BYTES + 1;

    /** Tells a client that waits to be asked for its body, without a thread that waits for the client. */
    private final IoCallback asked = new IoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            exchange.getRequestHeaders().remove(Headers.EXPECT); // or the buffering would leave the request alone
            exchange.dispatch(SameThreadExecutor.INSTANCE, BodyInHand.this::read);
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
            exchange.endExchange();
        }
    };

    private final HttpHandler next;
    private final AwaitedBodies bodies;
    private final HttpHandler buffering;

    BodyInHand(AwaitedBodies bodies, HttpHandler next) {
        this.next = next;
        this.bodies = bodies;
        this.buffering = new RequestBufferingHandler(this::goOn, MOST_BUFFERS);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestContentLength() > LARGEST_BODY_BYTES) {
            Refusal.TOO_LARGE.handleRequest(exchange);
        } else if (HttpContinue.requiresContinueResponse(exchange)) {
            HttpContinue.sendContinueResponse(exchange, asked);
        } else {
            read(exchange);
        }
    }

    private void read(HttpServerExchange exchange) throws Exception {
        exchange.setMaxEntitySize(LARGEST_BODY_BYTES); // the server hangs up on a larger one that was not announced
        bodies.begin(exchange);
        buffering.handleRequest(exchange);
        bodies.await(exchange);
    }

    private void goOn(HttpServerExchange exchange) throws Exception {
        bodies.end(exchange);
        next.handleRequest(exchange);
    }
}
