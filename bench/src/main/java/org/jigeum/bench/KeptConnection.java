package org.jigeum.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept open, with as little in between as possible: the generator shares the processors. */
final class KeptConnection implements AutoCloseable {

    private static final int ANSWER_LIMIT_MILLIS = 60_000;
    private static final int HEXADECIMAL = 16;

    private final String host;
    private final Socket socket;
    private final InputStream answers;

    private KeptConnection(String host, Socket socket) throws IOException {
        this.host = host;
        this.socket = socket;
        this.answers = new BufferedInputStream(socket.getInputStream());
    }

    static KeptConnection to(URI bank) throws IOException {
        Socket socket = new Socket(bank.getHost(), bank.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
        return new KeptConnection(bank.getAuthority(), socket);
    }

    /** An answer, as far as it matters. */
    record Reply(int status, boolean saysWhenToComeAgain) {}

    Reply get(String path, String token) throws IOException {
        return send("GET " + path + head(token) + "\r\n");
    }

    Reply post(String path, String token, String key, String json) throws IOException {
        return send("POST " + path + head(token) + "Idempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private String head(String token) {
        return " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private Reply send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        boolean retryAfter = false;
        boolean isChunked = false;
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            retryAfter |= lower.startsWith("retry-after:");
            isChunked |= lower.equals("transfer-encoding: chunked");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (isChunked) {
            skipChunks();
        } else {
            answers.skipNBytes(length);
        }
        return new Reply(status, retryAfter);
    }

    /** Each chunk ends with an empty line, and the last one, of no length, with another. */
    private void skipChunks() throws IOException {
        int length = Integer.parseInt(line(), HEXADECIMAL);
        while (length > 0) {
            answers.skipNBytes(length);
            line();
            length = Integer.parseInt(line(), HEXADECIMAL);
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("The bank has closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
