package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The enforcer's rule in the root pom, attacked: Maven runs on a planted service whose parent is that pom. Phase
 * {@code validate} resolves no dependency, so nothing need be installed; the plugin is there since the build around
 * this test used it, so nothing need be downloaded.
 */
@Timeout(120)
class MavenBoundaryTest {

    private static final String MESSAGE = "A module may depend on another module's api, never on its service";

    private final Repository repository = Repository.here();

    @Test
    void aServiceThatDependsOnAServiceIsRefused() throws Exception {
        Build build = validateAServiceThatDependsOn("interest-service");
        assertThat(build.log())
                .contains("enforce (module-boundaries)", MESSAGE, "org.jigeum:interest-service:jar")
                .contains("BUILD FAILURE");
        assertThat(build.exitCode()).isNotZero();
    }

    @Test
    void aServiceThatDependsOnAnApiIsLawful() throws Exception {
        Build build = validateAServiceThatDependsOn("interest-api");
        assertThat(build.log()).contains("enforce (module-boundaries)", "BUILD SUCCESS");
        assertThat(build.exitCode()).isZero();
    }

    @Test
    void noModuleSwitchesTheEnforcerOff() {
        assertThat(repository.artifactFolders()).isNotEmpty();
        assertThat(repository.artifactFolders().stream()
                        .map(folder -> folder.resolve("pom.xml"))
                        .filter(pom -> touchesTheEnforcer(Repository.textOf(pom))))
                .isEmpty();
    }

    @Test
    void aPomThatSwitchesTheEnforcerOffIsRefused() {
        assertThat(touchesTheEnforcer("<properties><enforcer.skip>true</enforcer.skip></properties>"))
                .isTrue();
        assertThat(touchesTheEnforcer("<artifactId>maven-enforcer-plugin</artifactId>"))
                .isTrue();
    }

    private static boolean touchesTheEnforcer(String pom) {
        return pom.contains("enforcer");
    }

    private Build validateAServiceThatDependsOn(String artifact) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(
                repository.root().resolve("architecture-tests/target/planted-service-with-" + artifact));
        Files.writeString(folder.resolve("pom.xml"), pomOfAServiceThatDependsOn(artifact, folder));
        Path log = folder.resolve("build.log");
        Process maven = new ProcessBuilder(validate(folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new Build(maven.waitFor(), Files.readString(log));
        } finally {
            maven.destroy();
        }
    }

    private String pomOfAServiceThatDependsOn(String artifact, Path folder) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.jigeum</groupId>
                    <artifactId>jigeum</artifactId>
                    <version>%1$s</version>
                    <relativePath>%2$s</relativePath>
                  </parent>
                  <artifactId>planted-service</artifactId>
                  <dependencies>
                    <dependency>
                      <groupId>org.jigeum</groupId>
                      <artifactId>%3$s</artifactId>
                      <version>%1$s</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(
                        System.getProperty("jigeum.version"),
                        folder.relativize(repository.root().resolve("pom.xml")),
                        artifact);
    }

    /** The Maven, settings and local repository of the build that runs this test. */
    private static List<String> validate(Path folder) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path maven = Path.of(System.getProperty("jigeum.maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(
                maven.toString(),
                "--batch-mode",
                "--offline",
                "--file",
                folder.resolve("pom.xml").toString(),
                System.getProperty("jigeum.maven.repository")));
        String settings = System.getProperty("jigeum.maven.settings");
        if (Files.exists(Path.of(settings.replaceFirst("^--settings=", "")))) {
            command.add(settings);
        }
        command.add("validate");
        return command;
    }

    private record Build(int exitCode, String log) {}
}
