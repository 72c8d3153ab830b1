package org.jigeum.architecture;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sound EAR of two modules, to be spoilt by a test. Its classes are empty: only their places count. */
final class PlantedEar {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, byte[]> files = new TreeMap<>();

    PlantedEar() {
        withText(
                "META-INF/jboss-deployment-structure.xml",
                "<ear-subdeployments-isolated>true</ear-subdeployments-isolated>");
        with("lib/kernel.jar", "org/jigeum/kernel/Won.class");
        with("lib/customer-api.jar", "org/jigeum/customer/api/Customers.class");
        with("lib/interest-api.jar", "org/jigeum/interest/api/Interest.class");
        with("customer.war", inClasses("org/jigeum/customer/domain/Customer.class"));
        with("interest.war", inClasses("org/jigeum/interest/domain/Claim.class"));
        withLibraryOf("interest.war", "platform.jar", "org/jigeum/platform/Problem.class");
        withLibraryOf("interest.war", "flyway-core-11.20.3.jar", "org/flywaydb/core/Flyway.class");
    }

    static String[] inClasses(String... paths) {
        return Stream.of(paths).map(path -> "WEB-INF/classes/" + path).toArray(String[]::new);
    }

    PlantedEar without(String path) {
        files.remove(path);
        return this;
    }

    PlantedEar withText(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts an archive with empty files, in place of one of the same name. */
    PlantedEar with(String archive, String... paths) {
        files.put(archive, archiveOf(paths));
        return this;
    }

    PlantedEar withLibraryOf(String war, String library, String... paths) {
        return withFileOf(war, "WEB-INF/lib/" + library, archiveOf(paths));
    }

    PlantedEar withClassPathOf(String war, String classPath) {
        return withFileOf(war, MANIFEST, ("Class-Path: " + classPath).getBytes(StandardCharsets.UTF_8));
    }

    Archive build() {
        return new Archive("planted.ear", files);
    }

    private static byte[] archiveOf(String... paths) {
        Map<String, byte[]> content = new TreeMap<>(Map.of(MANIFEST, new byte[0]));
        Stream.of(paths).forEach(path -> content.put(path, new byte[0]));
        return new Archive("planted", content).zipped();
    }

    private PlantedEar withFileOf(String war, String path, byte[] content) {
        Archive opened = build().archivesIn("", war).findFirst().orElseThrow();
        opened.files().put(path, content);
        files.put(war, opened.zipped());
        return this;
    }
}
