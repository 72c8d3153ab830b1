package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.admission.Eventually.eventually;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Undertow that waits for two bodies at the same time. */
@Timeout(60)
class AwaitedBodiesTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: bank\r\n";
    private static final String TWO_BYTES = POST + "Content-Length: 2\r\n\r\n";
    private static final String TOO_LATE = "HTTP/1.1 408 ";
    private static final String OK = "HTTP/1.1 200 OK";

    private final CountedBuffers buffers = new CountedBuffers();
    private final List<RawConnection> connections = new ArrayList<>();
    private final Queue<HttpServerExchange> arrived = new ConcurrentLinkedQueue<>();
    private AwaitedBodies bodies;
    private Undertow server;

    private void open(Duration longest) {
        bodies = new AwaitedBodies(2, longest);
        server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setIoThreads(1)
                .setByteBufferPool(buffers)
                .setHandler(exchange -> {
                    arrived.add(exchange);
                    new BodyInHand(bodies, HttpServerExchange::endExchange).handleRequest(exchange);
                })
                .build();
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        server.stop();
    }

    private RawConnection send(String text) {
        RawConnection connection = RawConnection.to(
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress());
        connections.add(connection);
        connection.write(text);
        return connection;
    }

    @Test
    void whoWasWaitedForLongestMakesRoomForTheNextUnlessThatBodyCameAlong() throws IOException {
        open(Duration.ofHours(1));
        RawConnection first = send(TWO_BYTES);
        eventually("one body is waited for", () -> bodies.getAwaited() == 1);
        RawConnection second = send(TWO_BYTES + "{");
        eventually("two bodies are waited for", () -> bodies.getAwaited() == 2);
        assertThat(send(TWO_BYTES + "{}").statusLine()).isEqualTo(OK);
        assertThat(send(POST + "Content-Length: 0\r\n\r\n").statusLine()).isEqualTo(OK);
        assertThat(bodies.getAwaited()).isEqualTo(2);
        RawConnection third = send(TWO_BYTES + "{");
        assertThat(first.untilHungUp()).startsWith(TOO_LATE);
        second.write("}");
        assertThat(second.statusLine()).isEqualTo(OK);
        third.write("}");
        assertThat(third.statusLine()).isEqualTo(OK);
        eventually("nothing is waited for or kept", () -> bodies.getAwaited() == 0 && buffers.inUse() == 0);
    }

    @Test
    void whoGoesAwayInTheMidstOfABodyLeavesRoomForOthers() throws IOException {
        open(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            RawConnection first = send(TWO_BYTES + "{");
            RawConnection second = send(TWO_BYTES);
            eventually("two bodies are waited for", () -> bodies.getAwaited() == 2);
            first.reset();
            second.reset();
            eventually("nothing is waited for or kept", () -> bodies.getAwaited() == 0 && buffers.inUse() == 0);
        }
        assertThat(send(TWO_BYTES + "{}").statusLine()).isEqualTo(OK);
    }

    @Test
    void ofManyWhoComeAtOnceNoMoreThanTheMostAreWaitedFor() {
        open(Duration.ofHours(1));
        CountDownLatch allHaveSent = holdUpIoThread();
        List<RawConnection> slow =
                IntStream.range(0, 20).mapToObj(i -> send(TWO_BYTES + "{")).toList();
        allHaveSent.countDown();
        eventually("all but two are hung up on", () -> bodies.getCutOff() == slow.size() - 2);
        eventually("the others are waited for", () -> bodies.getAwaited() == 2 && buffers.inUse() <= 2);
    }

    /** The I/O thread has not read it yet: nothing was done. */
    @Test
    void whoIsCutOffJustAfterTheLastByteWasSentIsNotToldThatItWasDone() throws IOException {
        open(Duration.ofHours(1));
        RawConnection late = send(TWO_BYTES + "{");
        eventually("the body is waited for", () -> bodies.getAwaited() == 1);
        CountDownLatch lastByteIsSent = holdUpIoThread(() -> bodies.cutOff(arrived.remove()));
        late.write("}");
        lastByteIsSent.countDown();
        assertThat(late.untilHungUp()).startsWith(TOO_LATE);
        assertThat(bodies.getCutOff()).isEqualTo(1);
        eventually("nothing is waited for or kept", () -> bodies.getAwaited() == 0 && buffers.inUse() == 0);
    }

    private CountDownLatch holdUpIoThread(Runnable... afterwards) {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.getWorker().getIoThread().execute(() -> {
            held.countDown();
            await(goOn);
            Stream.of(afterwards).forEach(Runnable::run);
        });
        await(held);
        return goOn;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoTakesTooLongForABodyIsHungUpOn() throws IOException {
        open(Duration.ofMillis(50));
        RawConnection slow = send(TWO_BYTES + "{");
        assertThat(slow.untilHungUp()).startsWith(TOO_LATE);
        eventually("nothing is waited for or kept", () -> bodies.getAwaited() == 0 && buffers.inUse() == 0);
    }
}
