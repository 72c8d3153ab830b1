package org.jigeum.architecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An EAR, a WAR or a jar, read into memory.
 *
 * @param name its path in the archive that holds it
 * @param files content by path; folders left out
 */
record Archive(String name, Map<String, byte[]> files) {

    static Archive read(Path file) {
        try {
            return new Archive(file.getFileName().toString(), unzip(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The EAR is read after it was packaged: ./mvnw verify does both.", e);
        }
    }

    Set<String> paths() {
        return files.keySet();
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The archives directly in {@code folder}; {@code ""} is the top. */
    Stream<Archive> archivesIn(String folder, String suffix) {
        return paths().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(suffix))
                .filter(path -> path.indexOf('/', folder.length()) < 0)
                .map(path -> new Archive(path, unzip(files.get(path))));
    }

    /** Paths of the classes below {@code folder}, relative to it. A module descriptor is no class. */
    Stream<String> classesIn(String folder) {
        return paths().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".class"))
                .filter(path -> !path.endsWith("module-info.class"))
                .map(path -> path.substring(folder.length()));
    }

    /** The simple file name without version and extension: {@code flyway-core} of {@code lib/flyway-core-11.0.jar}. */
    String artifactName() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.replaceFirst("(-\\d[^/]*)?\\.[a-z]ar$", "");
    }

    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
