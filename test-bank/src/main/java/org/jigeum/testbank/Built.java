package org.jigeum.testbank;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the build has made.
 *
 * @param repository the folder of the checkout
 */
public record Built(Path repository) {

    /** Of the checkout that the working directory is in. */
    public static Built here() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .map(Built::new)
                .orElseThrow(() -> new IllegalStateException("Start it inside the project: no mvnw above."));
    }

    public Path wildfly() {
        return existing("server/target/wildfly");
    }

    public Path configuration() {
        return wildfly().resolve("standalone/configuration");
    }

    public Path ear() {
        return existing("ear/target/jigeum.ear");
    }

    public Path demoWar() {
        return existing("demo/war/target/demo.war");
    }

    private Path existing(String built) {
        Path path = repository.resolve(built);
        if (Files.notExists(path)) {
            throw new IllegalStateException(path + " is missing: run ./mvnw verify, which builds it first.");
        }
        return path;
    }
}
