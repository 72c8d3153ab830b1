package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real Undertow: two are served, three wait. */
class AdmissionTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** It would print what the test has fail. */
    private static final Logger SERVER_LOG = Logger.getLogger("io.undertow");

    private final Semaphore ends = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final Admission admission = new Admission(new Limits(2, 3), new BlockingHandler(this::serve));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Undertow server;

    /** Takes until the test lets it end. */
    private void serve(HttpServerExchange exchange) throws InterruptedException {
        begun.incrementAndGet();
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        assertThat(ends.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        now.decrementAndGet(); // before the answer, with which the place is given up
        if (exchange.getRequestPath().equals("/fails")) {
            throw new IllegalStateException("as the test wants");
        }
        exchange.getResponseSender().send("served");
    }

    @BeforeAll
    static void failSilently() {
        SERVER_LOG.setLevel(Level.OFF);
    }

    @BeforeEach
    void open() {
        server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setHandler(admission)
                .build();
        server.start();
    }

    @AfterEach
    void close() {
        ends.release(1_000);
        server.stop();
    }

    @Test
    void thoseBeyondTheQueueAreRefusedAtOnceAndTheOthersServedInTurn() {
        List<CompletableFuture<HttpResponse<String>>> admitted = fill();
        assertThat(begun).hasValue(2);
        HttpResponse<String> refused = send("/").join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body())
                .isEqualTo("{\"type\":\"urn:jigeum:problem:BUSY\",\"title\":\"Service Unavailable\",\"status\":503,"
                        + "\"detail\":\"More is asked of the bank just now than it can do."
                        + " Try again with the same key.\",\"code\":\"BUSY\"}");
        assertThat(admission.getRefused()).isEqualTo(1);
        assertThat(admitted).noneMatch(CompletableFuture::isDone);
        ends.release(5);
        assertThat(admitted).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(mostAtOnce).hasValue(2);
        assertIsEmpty();
    }

    @Test
    void aRequestThatFailsGivesUpItsPlace() {
        List<CompletableFuture<HttpResponse<String>>> failing =
                IntStream.range(0, 5).mapToObj(i -> send("/fails")).toList();
        ends.release(5);
        assertThat(failing).allMatch(answer -> answer.join().statusCode() == 500);
        assertIsEmpty();
    }

    @Test
    void clientsThatGoAwayGiveUpTheirPlacesWhetherTheyAreServedOrWait() throws IOException {
        List<Socket> clients = IntStream.range(0, 5).mapToObj(i -> connect()).toList();
        eventually("two are served and three wait", () -> begun.get() == 2 && admission.getWaiting() == 3);
        for (Socket client : clients) {
            client.setSoLinger(true, 0); // a reset, as from a telephone that is gone
            client.close();
        }
        ends.release(5);
        assertIsEmpty();
        ends.release();
        assertThat(send("/").join().statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsForgottenInARush() {
        ends.release(100_000);
        for (int rush = 0; rush < 20; rush++) {
            List<Integer> answers = IntStream.range(0, 50).mapToObj(i -> send("/")).toList().stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
            assertThat(answers).contains(200).isSubsetOf(200, 503);
            assertIsEmpty();
        }
        assertThat(mostAtOnce).hasValueLessThanOrEqualTo(2);
        assertThat(begun.get() + admission.getRefused()).isEqualTo(20 * 50);
    }

    private List<CompletableFuture<HttpResponse<String>>> fill() {
        List<CompletableFuture<HttpResponse<String>>> admitted =
                IntStream.range(0, 5).mapToObj(i -> send("/")).toList();
        eventually("two are served and three wait", () -> begun.get() == 2 && admission.getWaiting() == 3);
        return admitted;
    }

    private void assertIsEmpty() {
        eventually("nobody is left", () -> admission.getUnderWay() == 0 && admission.getWaiting() == 0);
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        InetSocketAddress address = address();
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private Socket connect() {
        try {
            Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), address().getPort());
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: bank\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }

    private static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as(what).isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
