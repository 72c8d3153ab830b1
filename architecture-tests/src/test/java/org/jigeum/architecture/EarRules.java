package org.jigeum.architecture;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the EAR may hold: the kernel and the apis in {@code lib/}, one WAR per module, and in a WAR its own service.
 *
 * @param modules names of the modules, as their folders say
 */
record EarRules(SortedSet<String> modules) {

    /** Third-party jars that all WARs share. None: what a WAR needs it carries, or the server has it. */
    private static final Set<String> SHARED_LIBRARIES = Set.of("readiness");

    /** All that a WAR may carry. The rest comes from lib/ or from the server, or has no business in a release. */
    private static final Set<String> LIBRARIES_OF_A_WAR =
            Set.of("platform", "flyway-core", "flyway-database-postgresql");

    private static final String ROOT = "org/jigeum/";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";
    private static final Pattern ISOLATED =
            Pattern.compile("<ear-subdeployments-isolated>\\s*true\\s*</ear-subdeployments-isolated>");
    private static final Pattern OPENED_AGAIN = Pattern.compile("[\"']deployment\\.");
    private static final Pattern TEST_CLASS = Pattern.compile(".*(Test|IT|Fixture)(\\$.*)?\\.class");

    /** Everything in the EAR has its place: {@code lib/*.jar}, a WAR per module, descriptors. */
    Stream<String> placesOf(Archive ear) {
        SortedSet<String> expected =
                modules.stream().map(module -> module + ".war").collect(Collectors.toCollection(TreeSet::new));
        Stream<String> missing =
                expected.stream().filter(war -> !ear.paths().contains(war)).map(war -> "The EAR has no " + war);
        Stream<String> foreign = ear.paths().stream()
                .filter(path -> !path.matches("META-INF/.*|lib/[^/]+\\.jar") && !expected.contains(path))
                .map(path -> "The EAR holds " + path + ", which is no module of modules/");
        return Stream.concat(missing, foreign);
    }

    /** {@code lib/} is the kernel and each module's api, nothing else. */
    Stream<String> librariesOf(Archive ear) {
        Stream<String> foreign = ear.archivesIn("lib/", ".jar")
                .filter(jar -> !SHARED_LIBRARIES.contains(jar.artifactName()))
                .filter(jar -> !isShared(jar))
                .map(jar -> jar.name() + " is neither the kernel nor a module's api");
        Stream<String> missing = Stream.concat(
                        Stream.of("kernel"), modules.stream().map(module -> module + "-api"))
                .filter(name -> ear.archivesIn("lib/", ".jar")
                        .noneMatch(jar -> jar.artifactName().equals(name)))
                .map(name -> "lib/ has no " + name);
        return Stream.concat(foreign, missing);
    }

    /** A WAR has the classes of its own service, neither an api nor the kernel nor a test, nor anybody else's. */
    Stream<String> classesOfWars(Archive ear) {
        Stream<String> empty = ear.archivesIn("", ".war")
                .filter(war -> war.classesIn(CLASSES).findAny().isEmpty())
                .map(war -> war.name() + " has no class");
        Stream<String> foreign = ear.archivesIn("", ".war")
                .flatMap(war ->
                        foreignClassesOf(war).map(path -> war.name() + " carries " + path + ", not of its service"));
        return Stream.concat(empty, foreign);
    }

    private static Stream<String> foreignClassesOf(Archive war) {
        Stream<String> own = war.classesIn(CLASSES)
                .filter(path -> !isOfService(war.artifactName(), path)
                        || TEST_CLASS.matcher(path).matches());
        Stream<String> carried = war.archivesIn("WEB-INF/lib/", ".jar")
                .flatMap(jar -> jar.classesIn(""))
                .filter(path -> path.startsWith(ROOT) && !path.startsWith(ROOT + "platform/"));
        return Stream.concat(own, carried);
    }

    /** A WAR carries the platform and what that needs; never what the server, {@code lib/} or a test has. */
    Stream<String> librariesOfWars(Archive ear) {
        return ear.archivesIn("", ".war")
                .flatMap(war -> war.archivesIn("WEB-INF/lib/", "")
                        .filter(jar -> !LIBRARIES_OF_A_WAR.contains(jar.artifactName()))
                        .map(jar ->
                                war.name() + " carries " + jar.name() + ", not on the list of what a WAR may carry"));
    }

    /** The descriptor isolates the WARs, and nothing opens a way from one to another again. */
    Stream<String> isolationOf(Archive ear) {
        String structure = ear.text(STRUCTURE).replaceAll("(?s)<!--.*?-->", "");
        Stream<String> open = Stream.of(structure)
                .filter(text -> !ISOLATED.matcher(text).find())
                .map(text -> STRUCTURE + " does not isolate the WARs");
        Stream<String> opened = Stream.of(structure)
                .filter(text -> OPENED_AGAIN.matcher(text).find())
                .map(text -> STRUCTURE + " lets a deployment depend on another");
        Stream<String> classPaths = ear.archivesIn("", ".war")
                .filter(war -> war.text("META-INF/MANIFEST.MF").contains("Class-Path:"))
                .map(war -> war.name() + " has a Class-Path in its manifest");
        return Stream.of(open, opened, classPaths).flatMap(found -> found);
    }

    private boolean isShared(Archive jar) {
        String name = jar.artifactName();
        String folder = name.equals("kernel")
                ? ROOT + "kernel/"
                : modules.stream()
                        .filter(module -> name.equals(module + "-api"))
                        .map(module -> ROOT + module + "/api/")
                        .findFirst()
                        .orElse("nowhere/");
        return jar.classesIn("").findAny().isPresent() && jar.classesIn("").allMatch(path -> path.startsWith(folder));
    }

    private static boolean isOfService(String module, String path) {
        return path.startsWith(ROOT + module + "/") && !path.startsWith(ROOT + module + "/api/");
    }
}
