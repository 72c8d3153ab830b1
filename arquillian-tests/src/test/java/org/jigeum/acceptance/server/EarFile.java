package org.jigeum.acceptance.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What the EAR holds, as it was built. */
public final class EarFile {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String CLASS = ".class";
    private static final String WAR = ".war";

    private EarFile() {}

    /** The modules of the bank, which have a WAR each. */
    public static SortedSet<String> modules() {
        try (ZipFile ear = new ZipFile(Build.ear().toFile())) {
            SortedSet<String> modules = new TreeSet<>();
            ear.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(WAR))
                    .forEach(name -> modules.add(name.substring(0, name.length() - WAR.length())));
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a module's own classes. */
    public static SortedSet<String> classesOf(String module) {
        return classes(module + WAR, CLASSES);
    }

    /** The names of the classes that a module lets others use. */
    public static SortedSet<String> apiOf(String module) {
        return classes("lib/" + module + "-api.jar", "");
    }

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static SortedSet<String> classes(String archive, String folder) {
        SortedSet<String> classes = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(CLASS)) {
                    classes.add(name.substring(folder.length(), name.length() - CLASS.length())
                            .replace('/', '.'));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (classes.isEmpty()) {
            throw new IllegalStateException("No class in " + archive);
        }
        return classes;
    }

    private static byte[] bytes(String path) {
        try (ZipFile ear = new ZipFile(Build.ear().toFile())) {
            ZipEntry entry = ear.getEntry(path);
            if (entry == null) {
                throw new IllegalStateException("The EAR has no " + path);
            }
            try (InputStream content = ear.getInputStream(entry)) {
                return content.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
