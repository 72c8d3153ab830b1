package org.jigeum.demo;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What the user asked for on the command line.
 *
 * @param root the checkout that this demo was started from
 */
record DemoSettings(Path root, int httpPort, int managementPort, Beginning beginning) {

    private static final int LAST_PORT = 65_535;

    enum Beginning {
        WHERE_IT_STOPPED,
        AFRESH
    }

    /**
     * @throws CannotOpen when a port is not a port number, or one is given twice
     */
    static DemoSettings of(Path root, Properties properties) {
        int httpPort = port(properties, "jigeum.demo.port", 8080);
        int managementPort = port(properties, "jigeum.demo.management.port", 9990);
        if (httpPort == managementPort) {
            throw new CannotOpen("The bank needs two ports, one for -Djigeum.demo.port and another for"
                    + " -Djigeum.demo.management.port.");
        }
        String reset = properties.getProperty("jigeum.demo.reset", "false");
        Beginning beginning = reset.equals("false") ? Beginning.WHERE_IT_STOPPED : Beginning.AFRESH;
        return new DemoSettings(root.toAbsolutePath().normalize(), httpPort, managementPort, beginning);
    }

    private static int port(Properties properties, String name, int otherwise) {
        String text = properties.getProperty(name, Integer.toString(otherwise));
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= LAST_PORT) {
                return port;
            }
        }
        throw new CannotOpen("-D" + name + "=" + text + " is not a port: give a number from 1 to " + LAST_PORT + ".");
    }

    Path ear() {
        return root.resolve("ear/target/jigeum.ear");
    }

    Path war() {
        return root.resolve("demo/war/target/demo.war");
    }

    Path assembledServer() {
        return root.resolve("server/target/wildfly");
    }

    Path sampleBank() {
        return root.resolve("demo/bank");
    }

    DemoData data() {
        return new DemoData(root.resolve("demo/data"));
    }
}
