package org.jigeum.acceptance.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made before these tests, and where they may write. */
public final class Build {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private Build() {}

    public static Path repository() {
        return MODULE.getParent();
    }

    public static Path ear() {
        return existing(repository().resolve("ear/target/jigeum.ear"));
    }

    public static Path demoWar() {
        return existing(repository().resolve("demo/war/target/demo.war"));
    }

    public static Path wildfly() {
        return existing(repository().resolve("server/target/wildfly"));
    }

    public static Path serverConfiguration() {
        return existing(wildfly().resolve("standalone/configuration/jigeum.xml"));
    }

    /** A folder below this module's {@code target/}. */
    public static Path output(String folder) {
        return MODULE.resolve("target").resolve(folder);
    }

    private static Path existing(Path built) {
        if (Files.notExists(built)) {
            throw new IllegalStateException(built + " is missing: run ./mvnw verify, which builds it first.");
        }
        return built;
    }
}
