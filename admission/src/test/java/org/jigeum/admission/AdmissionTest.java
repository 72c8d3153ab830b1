package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.admission.Eventually.eventually;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xnio.Options;

/** On a real Undertow with a thread for each of those who are served: two are served, three wait, four are held. */
class AdmissionTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: bank\r\n";
    private static final String EMPTY = POST + "Content-Length: 0\r\n\r\n";
    private static final String ONE_BYTE = POST + "Content-Length: 1\r\n\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String ONE_BYTE_IF_ASKED_FOR = POST + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\n";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** It would print what the test has fail. */
    private static final Logger SERVER_LOG = Logger.getLogger("io.undertow");

    private static final int READ_TIMEOUT_MILLIS = 1_000;
    private static final AwaitedBodies UNHURRIED = new AwaitedBodies(1_000, Duration.ofHours(1));

    private final Semaphore ends = new Semaphore(0);
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final List<RawConnection> connections = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Admission admission;
    private Undertow server;

    /** Takes until the test lets it end. */
    private void serve(HttpServerExchange exchange) throws IOException, InterruptedException {
        bodies.add(new String(exchange.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
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
        admission = new Admission(new Limits(2, 3, 4, Duration.ofMillis(20)), new BlockingHandler(this::serve));
        server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setIoThreads(1)
                .setWorkerThreads(2)
                .setSocketOption(Options.READ_TIMEOUT, READ_TIMEOUT_MILLIS)
                .setHandler(new BodyInHand(UNHURRIED, admission))
                .build();
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        ends.release(1_000);
        server.stop();
    }

    @Test
    void thoseBeyondTheQueueAreRefusedAndTheOthersServedInTurn() {
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
    void clientsThatGoAwayWhileTheyAreHeldLeaveRoomForOthers() throws IOException {
        fill();
        for (int round = 0; round < 3; round++) {
            long refused = admission.getRefused();
            List<RawConnection> clients =
                    IntStream.range(0, 4).mapToObj(i -> open(EMPTY)).toList();
            eventually("they are refused", () -> admission.getRefused() == refused + 4);
            for (RawConnection client : clients) {
                client.reset();
            }
        }
        assertThat(send("/").join().statusCode()).isEqualTo(503);
        eventually("nobody is held", () -> admission.getHeld() == 0);
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
        List<RawConnection> clients =
                IntStream.range(0, 5).mapToObj(i -> open(EMPTY)).toList();
        eventually("two are served and three wait", () -> begun.get() == 2 && admission.getWaiting() == 3);
        for (RawConnection client : clients) {
            client.reset();
        }
        ends.release(5);
        assertIsEmpty();
        ends.release();
        assertThat(send("/").join().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_BYTE, CHUNKED, ONE_BYTE_IF_ASKED_FOR})
    void whoNeverSendsTheBodyHoldsNeitherPlaceNorThread(String begin) throws IOException {
        List<RawConnection> silent =
                IntStream.range(0, 20).mapToObj(i -> open(begin)).toList();
        ends.release(5);
        for (int i = 0; i < 5; i++) {
            assertThat(send("/").join().statusCode()).isEqualTo(200);
        }
        assertThat(begun).hasValue(5);
        assertIsEmpty();
        for (RawConnection connection : silent) {
            assertThat(connection.untilHungUp())
                    .as("what is said until the server hangs up")
                    .isIn("", "HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    @Test
    void aBodyThatComesLateComesWhole() throws IOException {
        RawConnection announced = open(ONE_BYTE.replace("Length: 1", "Length: 4") + "12");
        RawConnection chunked = open(CHUNKED + "2\r\n12\r\n");
        RawConnection asked = open(ONE_BYTE_IF_ASKED_FOR.replace("Length: 1", "Length: 4"));
        assertThat(asked.statusLine()).isEqualTo("HTTP/1.1 100 Continue");
        announced.write("34");
        chunked.write("2\r\n34\r\n0\r\n\r\n");
        asked.write("1234");
        ends.release(3);
        assertThat(announced.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(chunked.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        eventually("all have come", () -> bodies.size() == 3);
        assertThat(bodies).containsOnly("1234");
    }

    @Test
    void aBodyThatIsTooLargeTakesNoPlaceHoweverItComes() throws IOException {
        String tooMuch = "x".repeat(BodyInHand.LARGEST_BODY_BYTES + 1);
        assertThat(send("/", BodyPublishers.ofString(tooMuch)).join())
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
                .satisfies(answer -> assertThat(answer.body()).contains("\"code\":\"TOO_LARGE\""));
        open(CHUNKED + "10001\r\n" + tooMuch + "\r\n0\r\n\r\n").assertHungUp();
        RawConnection late = open(CHUNKED + "1\r\nx\r\n");
        late.write("10000\r\n" + tooMuch.substring(1) + "\r\n");
        late.assertHungUp();
        assertThat(begun).hasValue(0);
        ends.release();
        assertThat(send("/", BodyPublishers.ofString(tooMuch.substring(1)))
                        .join()
                        .statusCode())
                .isEqualTo(200);
        assertThat(bodies).containsExactly(tooMuch.substring(1));
    }

    @Test
    void theLimitForTheBodyDoesNotEndARequestThatTakesLonger() throws IOException {
        RawConnection late = open(ONE_BYTE);
        late.write("1");
        CompletableFuture<HttpResponse<String>> atOnce = send("/");
        eventually("two are served", () -> begun.get() == 2);
        for (int timeouts = 0; timeouts < 2; timeouts++) {
            assertThat(open(ONE_BYTE).untilHungUp()).isEmpty();
        }
        ends.release(2);
        assertThat(atOnce.join().statusCode()).isEqualTo(200);
        assertThat(late.statusLine()).isEqualTo("HTTP/1.1 200 OK");
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
        return send(path, BodyPublishers.ofString("{}"));
    }

    private CompletableFuture<HttpResponse<String>> send(String path, BodyPublisher body) {
        InetSocketAddress address = address();
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(LIMIT).POST(body).build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** A connection over which a request has begun. */
    private RawConnection open(String begin) {
        RawConnection connection = RawConnection.to(address());
        connections.add(connection);
        connection.write(begin);
        return connection;
    }

    private InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }
}
