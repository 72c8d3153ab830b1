package org.jigeum.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection over which a client says what it wants, and no more. */
record RawConnection(Socket socket) implements Closeable {

    private static final int LIMIT_MILLIS = 30_000;

    static RawConnection to(InetSocketAddress server) {
        try {
            Socket socket = new Socket(server.getAddress(), server.getPort());
            socket.setSoTimeout(LIMIT_MILLIS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String statusLine() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** All that the server says until it hangs up. */
    String untilHungUp() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** Without an answer, and before it has read all. */
    void assertHungUp() {
        try {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (IOException e) {
            assertThat(e).as("a reset, as there was more to read").isInstanceOf(SocketException.class);
        }
    }

    /** As a telephone that is gone. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
