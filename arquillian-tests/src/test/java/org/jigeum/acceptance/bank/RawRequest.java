package org.jigeum.acceptance.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jigeum.acceptance.server.OpenBank;

/** A request written byte for byte, for what no decent client sends. */
public final class RawRequest {

    private static final int LIMIT_MILLIS = 30_000;

    private RawRequest() {}

    /**
     * Sends a request without a body and reads all of the answer.
     *
     * @param headerLines each with its name, as they are to be sent, in UTF-8
     */
    public static String send(String method, String path, List<String> headerLines) {
        URI bank = OpenBank.current().address();
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + bank.getAuthority()
                + "\r\nConnection: close\r\nContent-Length: 0\r\n" + String.join("\r\n", headerLines) + "\r\n\r\n";
        try (Socket socket = new Socket(bank.getHost(), bank.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
