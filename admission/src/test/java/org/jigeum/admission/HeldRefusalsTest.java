package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.admission.Eventually.eventually;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Undertow where one is served and one waits; four refusals are held, for longer than the test takes. */
@Timeout(60)
class HeldRefusalsTest {

    private static final int MOST_HELD = 4;

    private static final AwaitedBodies UNHURRIED = new AwaitedBodies(1_000, Duration.ofHours(1));

    private final CountedBuffers buffers = new CountedBuffers();
    private final Admission admission =
            new Admission(new Limits(1, 1, MOST_HELD, Duration.ofHours(1)), HeldRefusalsTest::neverAnswer);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
            .setIoThreads(1)
            .setWorkerThreads(1)
            .setByteBufferPool(buffers)
            .setHandler(new BodyInHand(UNHURRIED, admission))
            .build();

    private static void neverAnswer(HttpServerExchange exchange) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {});
    }

    @BeforeEach
    void open() {
        server.start();
        List<CompletableFuture<HttpResponse<String>>> admitted = List.of(send(""), send(""));
        eventually("nobody else is admitted", () -> admission.getWaiting() == 1);
        assertThat(admitted).noneMatch(CompletableFuture::isDone);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        URI uri = URI.create("http://127.0.0.1:" + address.getPort());
        return http.sendAsync(
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private List<CompletableFuture<HttpResponse<String>>> hold(String body) {
        List<CompletableFuture<HttpResponse<String>>> held =
                IntStream.range(0, MOST_HELD).mapToObj(i -> send(body)).toList();
        eventually("all are held", () -> admission.getHeld() == MOST_HELD);
        return held;
    }

    @Test
    void onlyThoseBeyondTheMostThatAreHeldAreAnsweredAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> held = hold("{}");
        assertThat(send("{}").join().statusCode()).isEqualTo(503);
        assertThat(admission.getRefused()).isEqualTo(MOST_HELD + 1);
        assertThat(held).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void theirBodiesAreNotKept() {
        List<CompletableFuture<HttpResponse<String>>> held = hold("x".repeat(BodyInHand.LARGEST_BODY_BYTES));
        eventually("all buffers are free", () -> buffers.inUse() == 0);
        assertThat(held).noneMatch(CompletableFuture::isDone);
    }
}
