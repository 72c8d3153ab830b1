package org.jigeum.testbank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a node is run.
 *
 * @param folder its own: configuration, deployments, logs and data
 * @param name of the node, unique in its cluster
 * @param cluster nodes of one name find each other, and nobody else
 * @param databaseUrl for JDBC
 * @param databaseUser who needs no password there
 * @param deployments what is deployed on it
 */
public record NodeSettings(
        Built built,
        Path folder,
        NodePorts ports,
        String name,
        String cluster,
        String databaseUrl,
        String databaseUser,
        TokenIssuer issuer,
        List<Path> deployments) {

    private static final String LOOPBACK = "127.0.0.1";

    public NodeSettings {
        deployments = List.copyOf(deployments);
    }

    List<String> command(List<String> javaOptions) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xms256m",
                "-Xmx512m",
                "-Djava.net.preferIPv4Stack=true",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-modules=java.se",
                "-Djboss.server.base.dir=" + folder));
        command.addAll(javaOptions);
        command.addAll(serverArguments(built.wildfly().toString()));
        return command;
    }

    private List<String> serverArguments(String home) {
        return List.of(
                "-jar",
                home + "/jboss-modules.jar",
                "-mp",
                home + "/modules",
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-c=jigeum.xml",
                "-b=" + LOOPBACK,
                "-bmanagement=" + LOOPBACK,
                "-bprivate=" + LOOPBACK,
                "-Djboss.node.name=" + name,
                "-Djboss.socket.binding.port-offset=" + ports.offset(),
                "-Djboss.default.multicast.address=" + multicastAddress(),
                "-Dmp.jwt.verify.issuer=" + TokenIssuer.NAME,
                "-Dmp.jwt.verify.publickey=" + issuer.publicKey());
    }

    /** Of the organization-local scope (RFC 2365), another one for each cluster: none hears another one's messages. */
    private String multicastAddress() {
        int hash = cluster.hashCode();
        return "239.192." + (hash >>> 8 & 0xff) + "." + (hash & 0xff);
    }

    /** The private key is for {@code demo.war}, which moves the bank's clock, where that is deployed. */
    Map<String, String> environment() {
        return Map.of(
                "JIGEUM_DB_URL", databaseUrl,
                "JIGEUM_DB_USER", databaseUser,
                "JIGEUM_DB_PASSWORD", "not asked for",
                "JIGEUM_NODE_NAME", name,
                "JIGEUM_CLUSTER_NAME", cluster,
                "JIGEUM_CLUSTER_PASSWORD", cluster,
                "JIGEUM_ACCRUAL_EVERY_MINUTES", "0",
                "JIGEUM_RECONCILIATION_EVERY_MINUTES", "0",
                "JIGEUM_DEMO_JWT_PRIVATE_KEY", issuer.privateKey());
    }
}
