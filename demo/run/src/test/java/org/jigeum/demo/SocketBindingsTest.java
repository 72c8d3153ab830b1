package org.jigeum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jigeum.demo.DemoSettings.Beginning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketBindingsTest {

    private static final DemoSettings SETTINGS =
            new DemoSettings(Path.of("."), 18_080, 19_990, Beginning.WHERE_IT_STOPPED);

    @TempDir
    private Path folder;

    @Test
    void every_fixed_port_is_found_but_the_two_that_the_user_chooses() throws IOException {
        assertThat(bindings(7600).ports()).containsExactly(8009, 7600, 4712);
    }

    @Test
    void the_ports_move_past_one_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SocketBindings bindings = bindings(taken.getLocalPort() - 10);
            assertThat(bindings.freeOffset(SETTINGS)).isGreaterThan(10);
        }
    }

    private SocketBindings bindings(int jgroupsPort) throws IOException {
        String xml = """
                <socket-binding name="ajp" port="${jboss.ajp.port:8009}"/>
                <socket-binding name="http" port="${jboss.http.port:8080}"/>
                <socket-binding name="jgroups-mping" interface="private" multicast-port="45700"/>
                <socket-binding name="jgroups-tcp" interface="private" port="7600"/>
                <socket-binding name="management-http" port="${jboss.management.http.port:9990}"/>
                <socket-binding name="txn-recovery-environment" port="4712"/>
                """;
        return SocketBindings.of(
                Files.writeString(folder.resolve("jigeum.xml"), xml.replace("7600", Integer.toString(jgroupsPort))));
    }
}
