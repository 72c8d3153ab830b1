package org.jigeum.testbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports of a server's configuration, all moved by one offset to where they are free just now.
 *
 * @param configured the ports of the configuration by name
 * @param offset added to each
 */
public record NodePorts(Map<String, Integer> configured, int offset) {

    private static final Pattern BINDING =
            Pattern.compile("<socket-binding name=\"([^\"]+)\"[^>]*\\sport=\"(?:\\$\\{[^:}]+:)?([0-9]+)}?\"");

    /** Above the offsets that people choose by hand. */
    private static final int LOWEST_OFFSET = 1_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_ATTEMPTS = 200;

    public NodePorts {
        configured = Map.copyOf(configured);
    }

    /** Free ones for a configuration such as {@code jigeum.xml}. */
    public static NodePorts free(Path configuration) {
        Map<String, Integer> configured = read(configuration);
        int highest = HIGHEST_PORT
                - configured.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Random()
                .ints(MOST_ATTEMPTS, LOWEST_OFFSET, highest)
                .mapToObj(offset -> new NodePorts(configured, offset))
                .filter(NodePorts::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No offset was found at which all ports are free."));
    }

    public URI http() {
        return address("http");
    }

    public URI management() {
        return address("management-http");
    }

    private URI address(String binding) {
        return URI.create("http://127.0.0.1:" + (configured.get(binding) + offset));
    }

    private boolean areFree() {
        return configured.values().stream().allMatch(port -> isFree(port + offset));
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

    private static Map<String, Integer> read(Path configuration) {
        try {
            Map<String, Integer> ports = new TreeMap<>();
            Matcher binding = BINDING.matcher(Files.readString(configuration));
            while (binding.find()) {
                ports.put(binding.group(1), Integer.valueOf(binding.group(2)));
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
