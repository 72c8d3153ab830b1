package org.jigeum.acceptance.server;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;

/**
 * The bank that the tests talk to: where it is, and the key that signs its tokens.
 *
 * @param ports of the server
 * @param name of the node and of its cluster, another one in every run, so that it never joins somebody else's
 * @param keys an RSA key pair; the bank trusts tokens that the private key has signed
 */
public record OpenBank(ServerPorts ports, String name, KeyPair keys) {

    public static final String ISSUER = "https://jigeum.org/acceptance";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int RSA_BITS = 2048;
    private static final int NAME_LENGTH = 8;

    private static volatile OpenBank current;

    /** The bank of this test run, once the server was configured. */
    public static OpenBank current() {
        OpenBank bank = current;
        if (bank == null) {
            throw new IllegalStateException("The bank is opened by Arquillian: the test class lacks @ArquillianTest.");
        }
        return bank;
    }

    static OpenBank onFreePorts() {
        String name = "acceptance-" + UUID.randomUUID().toString().substring(0, NAME_LENGTH);
        current = new OpenBank(ServerPorts.free(), name, newKeys());
        return current;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + ports.http());
    }

    public URI management() {
        return URI.create("http://" + LOOPBACK + ":" + ports.management());
    }

    void configure(ContainerDef container) {
        container
                .overrideProperty("jbossHome", Build.wildfly().toString())
                .overrideProperty("javaHome", System.getProperty("java.home"))
                .overrideProperty("cleanServerBaseDir", Build.output("server").toString())
                .overrideProperty("managementAddress", LOOPBACK)
                .overrideProperty("managementPort", Integer.toString(ports.management()))
                .overrideProperty("javaVmArguments", "-Xms256m -Xmx1g -Djava.net.preferIPv4Stack=true")
                .overrideProperty("jbossArguments", arguments());
    }

    private String arguments() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jboss.bind.address", LOOPBACK);
        properties.put("jboss.bind.address.management", LOOPBACK);
        properties.put("jboss.bind.address.private", LOOPBACK);
        properties.put("jboss.node.name", name);
        properties.put("jboss.socket.binding.port-offset", Integer.toString(ports.offset()));
        properties.put("jigeum.accrual.every.minutes", "0"); // only when a test wants it
        properties.put("jigeum.reconciliation.every.minutes", "0");
        properties.putAll(environment());
        properties.putAll(tokens());
        return properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
    }

    /** WildFly reads {@code ${env.X}} from a system property of that name before it looks at the environment. */
    private Map<String, String> environment() {
        Database database = Database.running();
        return Map.of(
                "env.JIGEUM_DB_URL",
                database.url(),
                "env.JIGEUM_DB_USER",
                Database.USER,
                "env.JIGEUM_DB_PASSWORD",
                database.password(),
                "env.JIGEUM_NODE_NAME",
                name,
                "env.JIGEUM_CLUSTER_NAME",
                name,
                "env.JIGEUM_CLUSTER_PASSWORD",
                UUID.randomUUID().toString());
    }

    private Map<String, String> tokens() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of(
                "mp.jwt.verify.issuer", ISSUER,
                "mp.jwt.verify.publickey",
                        base64.encodeToString(keys.getPublic().getEncoded()),
                "jigeum.demo.jwt.private.key",
                        base64.encodeToString(keys.getPrivate().getEncoded()));
    }
}
