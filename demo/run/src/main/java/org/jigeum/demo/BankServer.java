package org.jigeum.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jigeum.demo.StartedProcesses.Started;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The WildFly that runs the bank. */
final class BankServer {

    static final String ISSUER = "https://jigeum.org/demo";

    private static final String CONFIGURATION = "jigeum.xml";
    private static final String LOOPBACK = "127.0.0.1";

    private final Process process;

    private BankServer(Process process) {
        this.process = process;
    }

    static BankServer start(DemoSettings settings, Secrets secrets, Database database, StartedProcesses processes) {
        StandaloneCommandBuilder command = command(settings, secrets);
        Launcher launcher = Launcher.of(command)
                .setRedirectErrorStream(true)
                .redirectOutput(settings.data().serverConsole())
                .setDirectory(settings.data().server())
                .addEnvironmentVariables(environment(secrets, database));
        return processes.start(() -> {
            try {
                Process process = launcher.launch();
                return new Started<>(process.toHandle(), new BankServer(process));
            } catch (IOException e) {
                throw new CannotOpen("The server could not be started.", e);
            }
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    private static StandaloneCommandBuilder command(DemoSettings settings, Secrets secrets) {
        DemoData data = settings.data();
        int offset = SocketBindings.of(data.server().resolve("configuration").resolve(CONFIGURATION))
                .freeOffset(settings);
        return StandaloneCommandBuilder.of(data.wildfly())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(data.server())
                .setServerConfiguration(CONFIGURATION)
                .addJavaOptions("-Xms256m", "-Xmx1g", "-Djava.net.preferIPv4Stack=true")
                .addJavaOption("-Djigeum.clock.offset.millis=" + clockOffsetMillis(data))
                .addJavaOption("-Djigeum.demo.clock.file=" + data.clockOffset())
                .addServerArgument("-b=" + LOOPBACK)
                .addServerArgument("-bmanagement=" + LOOPBACK)
                .addServerArgument("-bprivate=" + LOOPBACK)
                .addServerArgument("-Djboss.socket.binding.port-offset=" + offset)
                .addServerArgument("-Djboss.http.port=" + (settings.httpPort() - offset))
                .addServerArgument("-Djboss.management.http.port=" + (settings.managementPort() - offset))
                .addServerArgument("-Djboss.default.multicast.address=" + multicastAddress(secrets))
                .addServerArgument("-Djboss.node.name=" + secrets.nodeName());
    }

    private static Map<String, String> environment(Secrets secrets, Database database) {
        return Map.of(
                "JIGEUM_DB_URL", database.url(),
                "JIGEUM_DB_USER", Database.USER,
                "JIGEUM_DB_PASSWORD", secrets.databasePassword(),
                "JIGEUM_NODE_NAME", secrets.nodeName(),
                "JIGEUM_CLUSTER_NAME", secrets.nodeName(),
                "JIGEUM_CLUSTER_PASSWORD", secrets.clusterPassword(),
                "MP_JWT_VERIFY_PUBLICKEY", secrets.jwtPublicKey(),
                "MP_JWT_VERIFY_ISSUER", ISSUER,
                "JIGEUM_DEMO_JWT_PRIVATE_KEY", secrets.jwtPrivateKey());
    }

    /**
     * Of the organization-local scope (RFC 2365), another one for each demo: no server hears another one's cluster.
     */
    private static String multicastAddress(Secrets secrets) {
        int hash = secrets.nodeName().hashCode();
        return "239.192." + (hash >>> 8 & 0xff) + "." + (hash & 0xff);
    }

    private static String clockOffsetMillis(DemoData data) {
        try {
            return Files.exists(data.clockOffset())
                    ? Files.readString(data.clockOffset()).strip()
                    : "0";
        } catch (IOException e) {
            throw new CannotOpen("The bank's clock could not be read from " + data.clockOffset() + ".", e);
        }
    }
}
