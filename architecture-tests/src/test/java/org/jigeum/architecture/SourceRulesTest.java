package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read on a few screens, a line without scrolling sideways. */
class SourceRulesTest {

    private static final List<String> FOLDERS = List.of(
            "modules",
            "demo",
            "operator",
            "arquillian-tests",
            "architecture-tests",
            "bench",
            "test-bank",
            "crash-tests");
    private static final int LINES_OF_A_FILE_BELOW = 300;
    private static final int LONGEST_LINE = 120;

    @Test
    void filesAreUnder300LinesAndLinesAtMost120Characters() {
        Path root = Repository.here().root();
        assertThat(FOLDERS.stream().map(root::resolve).flatMap(SourceRulesTest::javaFilesBelow))
                .isNotEmpty();
        assertThat(FOLDERS.stream().map(root::resolve).flatMap(SourceRulesTest::violationsBelow))
                .isEmpty();
    }

    @Test
    void aFileOf300LinesIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(300));
        Files.writeString(folder.resolve("JustRight.java"), "//\n".repeat(299));
        assertThat(violationsBelow(folder)).containsExactly("Long.java has 300 lines");
    }

    @Test
    void aLineOf121CharactersIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Wide.java"), "//\n" + "한".repeat(120) + "\n" + "x".repeat(121));
        assertThat(violationsBelow(folder)).containsExactly("Wide.java:3 has 121 characters");
    }

    private static Stream<Path> javaFilesBelow(Path folder) {
        return Repository.filesBelow(folder, ".java").stream();
    }

    private static Stream<String> violationsBelow(Path folder) {
        return javaFilesBelow(folder)
                .flatMap(file -> violationsIn(
                        folder.relativize(file).toString(),
                        Repository.textOf(file).lines().toList()));
    }

    private static Stream<String> violationsIn(String file, List<String> lines) {
        Stream<String> tooLong = lines.size() < LINES_OF_A_FILE_BELOW
                ? Stream.empty()
                : Stream.of("%s has %d lines".formatted(file, lines.size()));
        Stream<String> tooWide = IntStream.range(0, lines.size())
                .filter(index -> charactersIn(lines.get(index)) > LONGEST_LINE)
                .mapToObj(
                        index -> "%s:%d has %d characters".formatted(file, index + 1, charactersIn(lines.get(index))));
        return Stream.concat(tooLong, tooWide);
    }

    private static long charactersIn(String line) {
        return line.codePoints().count();
    }
}
