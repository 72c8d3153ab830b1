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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Undertow that waits for two bodies at the same time. */
@Timeout(60)
class AwaitedBodiesTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: bank\r\n";
    private static final String TWO_BYTES = POST + "Content-Length: 2\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK";

    private final CountedBuffers buffers = new CountedBuffers();
    private final List<RawConnection> connections = new ArrayList<>();
    private AwaitedBodies bodies;
    private Undertow server;

    private void open(Duration longest) {
        bodies = new AwaitedBodies(2, longest);
        server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setIoThreads(1)
                .setByteBufferPool(buffers)
                .setHandler(new BodyInHand(bodies, HttpServerExchange::endExchange))
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
        eventually("one body is waited for", () -> bodies.count() == 1);
        RawConnection second = send(TWO_BYTES + "{");
        eventually("two bodies are waited for", () -> bodies.count() == 2);
        assertThat(send(TWO_BYTES + "{}").statusLine()).isEqualTo(OK);
        assertThat(send(POST + "Content-Length: 0\r\n\r\n").statusLine()).isEqualTo(OK);
        assertThat(bodies.count()).isEqualTo(2);
        RawConnection third = send(TWO_BYTES + "{");
        first.assertHungUp();
        second.write("}");
        assertThat(second.statusLine()).isEqualTo(OK);
        third.write("}");
        assertThat(third.statusLine()).isEqualTo(OK);
        eventually("nothing is waited for or kept", () -> bodies.count() == 0 && buffers.inUse() == 0);
    }

    @Test
    void whoGoesAwayInTheMidstOfABodyLeavesRoomForOthers() throws IOException {
        open(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            RawConnection first = send(TWO_BYTES + "{");
            RawConnection second = send(TWO_BYTES);
            eventually("two bodies are waited for", () -> bodies.count() == 2);
            first.reset();
            second.reset();
            eventually("nothing is waited for or kept", () -> bodies.count() == 0 && buffers.inUse() == 0);
        }
        assertThat(send(TWO_BYTES + "{}").statusLine()).isEqualTo(OK);
    }

    @Test
    void whoTakesTooLongForABodyIsHungUpOn() {
        open(Duration.ofMillis(50));
        RawConnection slow = send(TWO_BYTES + "{");
        slow.assertHungUp();
        eventually("nothing is waited for or kept", () -> bodies.count() == 0 && buffers.inUse() == 0);
    }
}
