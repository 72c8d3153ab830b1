package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the operator starts it: java -jar, nothing else. */
@Timeout(60)
class RunnableJarIT {

    private static final String JAR = System.getProperty("jigeum.operator.jar");

    @TempDir
    Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended start(Map<String, String> environment, String... arguments) throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        process.command().addAll(List.of("-jar", JAR));
        process.command().addAll(List.of(arguments));
        process.environment().keySet().removeIf(name -> name.startsWith("JIGEUM_") || name.contains("JAVA"));
        process.environment().putAll(environment);
        int exitCode = process.redirectOutput(out).redirectError(err).start().waitFor();
        return new Ended(
                exitCode,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    @Test
    void watchesARunWithAddressAndTokenFromTheEnvironment() throws Exception {
        try (FakeBank bank = new FakeBank().answers(202, Recordings.STARTED).answers(200, Recordings.completed())) {
            Ended ended = start(
                    Map.of("JIGEUM_BANK", bank.address(), "JIGEUM_TOKEN", "secret-token"),
                    "regular-interest",
                    "2026-12-01");
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).contains("run 7: completed").doesNotContain("\r", "[=");
            assertThat(ended.exitCode()).isZero();
            assertThat(bank.requests()).hasSize(2).allMatch(request -> request.contains("Bearer secret-token"));
        }
    }

    @Test
    void knowsItsVersionAndNeedsAToken() throws Exception {
        assertThat(start(Map.of(), "--version").out()).matches("jigeum-operator [0-9].*\\R");
        Ended ended = start(Map.of(), "accrue");
        assertThat(ended.err()).startsWith("There is no token");
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    @Test
    void carriesTheLicencesOfWhatItHolds() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains(
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/licenses/jline.txt",
                            "META-INF/licenses/progressbar.txt")
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }
}
