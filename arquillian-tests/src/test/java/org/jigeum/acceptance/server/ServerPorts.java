package org.jigeum.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports of the server's configuration, all moved by one offset to where they are free just now.
 *
 * @param offset added to each port of the configuration
 */
record ServerPorts(int offset) {

    private static final Pattern BINDING =
            Pattern.compile("<socket-binding name=\"([^\"]+)\"[^>]*\\sport=\"(?:\\$\\{[^:}]+:)?([0-9]+)}?\"");
    private static final Map<String, Integer> CONFIGURED = configured();

    /** Above the offsets that people choose by hand, below the one that leaves the range of ports. */
    private static final int LOWEST_OFFSET = 1_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_ATTEMPTS = 200;

    static ServerPorts free() {
        int highest = HIGHEST_PORT
                - CONFIGURED.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Random()
                .ints(MOST_ATTEMPTS, LOWEST_OFFSET, highest)
                .mapToObj(ServerPorts::new)
                .filter(ServerPorts::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No offset was found at which all ports are free."));
    }

    int http() {
        return CONFIGURED.get("http") + offset;
    }

    int management() {
        return CONFIGURED.get("management-http") + offset;
    }

    private boolean areFree() {
        Collection<Integer> ports = CONFIGURED.values();
        return ports.stream().allMatch(port -> isFree(port + offset));
    }

    private static boolean isFree(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (ServerSocket tcp = new ServerSocket();
                DatagramSocket udp = new DatagramSocket(address)) {
            tcp.bind(address);
            return udp.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Integer> configured() {
        try {
            Map<String, Integer> ports = new TreeMap<>();
            Matcher binding = BINDING.matcher(Files.readString(Build.serverConfiguration()));
            while (binding.find()) {
                ports.put(binding.group(1), Integer.valueOf(binding.group(2)));
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
