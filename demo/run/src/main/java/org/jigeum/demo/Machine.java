package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bank needs of the machine, each lack told in one sentence before anything is started. */
final class Machine {

    private static final long NEEDED_BYTES = 1_500L * 1_000_000;
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private Machine() {}

    static void checkPort(int port, String property) {
        if (!isFree(port)) {
            throw new CannotOpen("Port " + port + " is in use (or not allowed for you): stop what listens there, or"
                    + " choose another one with -D" + property + "=PORT.");
        }
    }

    static void checkDisk(Path folder) {
        try {
            long usableBytes = Files.getFileStore(folder).getUsableSpace();
            if (usableBytes < NEEDED_BYTES) {
                throw new CannotOpen("The disk of " + folder + " has only " + usableBytes / 1_000_000
                        + " MB left and the bank needs " + NEEDED_BYTES / 1_000_000 + " MB: free some space.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing listens on the port of the loopback interface, neither TCP nor UDP. */
    static boolean isFree(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), CONNECT_TIMEOUT_MILLIS);
            return false;
        } catch (IOException e) {
            return canBind(new InetSocketAddress(loopback, port));
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket tcp = new ServerSocket();
                DatagramSocket udp = new DatagramSocket(null)) {
            tcp.setReuseAddress(true);
            tcp.bind(address);
            udp.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
