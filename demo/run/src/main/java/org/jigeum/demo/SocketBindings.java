package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The ports of a server configuration that nobody asked for by number. They are moved together, by the port offset, to
 * where all of them are free; the two that the user chose stay where they are.
 */
final class SocketBindings {

    private static final Pattern BINDING =
            Pattern.compile("<socket-binding name=\"([^\"]+)\"[^>]*\\sport=\"(?:\\$\\{[^:}]+:)?([0-9]+)}?\"");
    private static final List<String> CHOSEN_BY_USER = List.of("http", "management-http");
    private static final int STEP = 10;
    private static final int LAST_OFFSET = 5_000;

    private final List<Integer> ports;

    private SocketBindings(List<Integer> ports) {
        this.ports = ports;
    }

    static SocketBindings of(Path configuration) {
        try {
            List<Integer> ports = new ArrayList<>();
            Matcher binding = BINDING.matcher(Files.readString(configuration));
            while (binding.find()) {
                if (!CHOSEN_BY_USER.contains(binding.group(1))) {
                    ports.add(Integer.valueOf(binding.group(2)));
                }
            }
            return new SocketBindings(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Integer> ports() {
        return List.copyOf(ports);
    }

    /**
     * An offset at which every port is free. It stays below the user's ports, which are told to the server less it.
     */
    int freeOffset(DemoSettings settings) {
        int limit = Math.min(LAST_OFFSET, Math.min(settings.httpPort(), settings.managementPort()) - 1);
        return IntStream.iterate(STEP, offset -> offset <= limit, offset -> offset + STEP)
                .filter(offset -> isFree(offset, settings))
                .findFirst()
                .orElseThrow(() -> new CannotOpen("No free ports for the cluster and the transactions were found:"
                        + " stop some servers, or choose higher numbers for -Djigeum.demo.port and"
                        + " -Djigeum.demo.management.port."));
    }

    private boolean isFree(int offset, DemoSettings settings) {
        return ports.stream()
                .map(port -> port + offset)
                .allMatch(port ->
                        port != settings.httpPort() && port != settings.managementPort() && Machine.isFree(port));
    }
}
