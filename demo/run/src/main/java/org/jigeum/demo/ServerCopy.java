package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The demo's own copy of the assembled server, so that a build beside the running demo does not pull it away. */
final class ServerCopy {

    private static final String CONFIGURATION = "standalone/configuration";
    private static final List<String> STATE =
            List.of("standalone/data", "standalone/log", "standalone/tmp", "standalone/deployments");

    private final DemoSettings settings;

    ServerCopy(DemoSettings settings) {
        this.settings = settings;
    }

    /** Brings the copy, its configuration and its two deployments up to date with what was built. */
    void refresh(Consumer<String> messages) {
        for (Path built : List.of(settings.assembledServer(), settings.ear(), settings.war())) {
            if (Files.notExists(built)) {
                throw new CannotOpen(built + " is missing: start the demo with ./mvnw -Pdemo, which builds it.");
            }
        }
        try {
            refreshDistribution(messages);
            refreshConfiguration();
            refreshDeployments();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refreshDistribution(Consumer<String> messages) throws IOException {
        DemoData data = settings.data();
        String stamp = FileTree.stamp(settings.assembledServer(), ServerCopy::isDistributed);
        Path stampFile = data.wildflyStamp();
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        messages.accept("Copying the server to " + data.wildfly() + " ...");
        Files.deleteIfExists(stampFile);
        FileTree.delete(data.wildfly());
        FileTree.copy(settings.assembledServer(), data.wildfly(), ServerCopy::isDistributed);
        Files.writeString(stampFile, stamp);
    }

    /** The server writes to its configuration as it runs: each start begins with the one that was built. */
    private void refreshConfiguration() throws IOException {
        Path configuration = settings.data().server().resolve("configuration");
        FileTree.delete(configuration);
        Files.createDirectories(settings.data().server());
        FileTree.copy(settings.data().wildfly().resolve(CONFIGURATION), configuration, path -> true);
    }

    /** An empty folder first: no marker of an earlier start may speak for this one. */
    private void refreshDeployments() throws IOException {
        Path deployments = settings.data().server().resolve("deployments");
        FileTree.delete(deployments);
        Files.createDirectories(deployments);
        for (Path archive : List.of(settings.ear(), settings.war())) {
            Files.copy(archive, deployments.resolve(archive.getFileName()));
        }
    }

    private static boolean isDistributed(Path relative) {
        return STATE.stream().noneMatch(relative::startsWith)
                && !relative.startsWith(CONFIGURATION + "/standalone_xml_history");
    }
}
