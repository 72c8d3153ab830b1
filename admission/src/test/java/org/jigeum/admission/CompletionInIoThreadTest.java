package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.admission.Eventually.eventually;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Undertow, each request served by a thread of its own. */
@Timeout(60)
class CompletionInIoThreadTest {

    private final Queue<Boolean> completedInIoThread = new ConcurrentLinkedQueue<>();
    private final HttpHandler bank = new CompletionInIoThread(
            new BlockingHandler(exchange -> exchange.getResponseSender().send("served")));

    private void noteThreadOfCompletion(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener((complete, nextListener) -> {
            completedInIoThread.add(complete.isInIoThread());
            nextListener.proceed();
        });
        bank.handleRequest(exchange);
    }

    @Test
    void aRequestIsCompletedByTheThreadThatReadsTheNextOfItsConnection() throws IOException {
        Undertow server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setIoThreads(1)
                .setHandler(this::noteThreadOfCompletion)
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (RawConnection connection = RawConnection.to(address)) {
            String request = "GET / HTTP/1.1\r\nHost: bank\r\n";
            connection.write(request + "\r\n" + request + "Connection: close\r\n\r\n");
            assertThat(connection.untilHungUp()).containsSubsequence("200 OK", "served", "200 OK", "served");
            eventually("both are complete", () -> completedInIoThread.size() == 2);
            assertThat(completedInIoThread).containsOnly(true);
        } finally {
            server.stop();
        }
    }
}
