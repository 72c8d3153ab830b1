package org.jigeum.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checked-out project. Its folders say which modules there are; no list does. */
record Repository(Path root) {

    /** Found from the working directory upwards: Maven starts tests in the module's folder, an IDE in the root. */
    static Repository here() {
        return Stream.iterate(Optional.of(Path.of("").toAbsolutePath()), Optional::isPresent, Repository::parent)
                .flatMap(Optional::stream)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .map(Repository::new)
                .orElseThrow(() -> new IllegalStateException("Run the tests inside the project: no mvnw above."));
    }

    private static Optional<Path> parent(Optional<Path> folder) {
        return folder.map(Path::getParent);
    }

    /** The modules of the bank: every folder of {@code modules/} that holds a service. */
    SortedSet<String> modules() {
        TreeSet<String> modules = moduleFolders()
                .filter(folder -> Files.exists(folder.resolve("service/pom.xml")))
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (modules.isEmpty()) {
            throw new IllegalStateException("There is no module: no modules/*/service/pom.xml.");
        }
        return modules;
    }

    /** Every Maven artifact under {@code modules/}: kernel, platform, and each module's api and service. */
    List<Path> artifactFolders() {
        return filesBelow(root.resolve("modules"), "pom.xml").stream()
                .map(Path::getParent)
                .toList();
    }

    List<Path> classFolders() {
        return artifactFolders().stream()
                .map(folder -> folder.resolve("target/classes"))
                .toList();
    }

    /** The folder directly below {@code modules/} that a file belongs to. */
    String moduleOf(Path file) {
        return root.resolve("modules").relativize(file).getName(0).toString();
    }

    Path ear() {
        return root.resolve("ear/target/jigeum.ear");
    }

    /** Sorted, build output left out. A folder that does not exist has no files. */
    static List<Path> filesBelow(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .filter(file -> !folder.relativize(file).toString().matches("(.*[/\\\\])?target[/\\\\].*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> moduleFolders() {
        try (Stream<Path> folders = Files.list(root.resolve("modules"))) {
            return folders.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
