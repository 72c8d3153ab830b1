package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds all state of the demo; whoever deletes it starts afresh. */
record DemoData(Path folder) {

    Path lock() {
        return folder.resolve("lock");
    }

    Path processes() {
        return folder.resolve("processes");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path database() {
        return folder.resolve("postgresql");
    }

    Path databaseBinaries() {
        return folder.resolve("postgresql-binaries");
    }

    Path databaseLog() {
        return folder.resolve("postgresql.log");
    }

    Path wildfly() {
        return folder.resolve("wildfly");
    }

    Path wildflyStamp() {
        return folder.resolve("wildfly.stamp");
    }

    Path server() {
        return folder.resolve("server");
    }

    Path serverConsole() {
        return folder.resolve("server-console.log");
    }

    Path serverLog() {
        return server().resolve("log/server.log");
    }

    Path clockOffset() {
        return folder.resolve("clock-offset-millis");
    }

    /** There when the sample bank has been loaded to its end; what is there without it is of no use. */
    Path loaded() {
        return folder.resolve("loaded");
    }

    /** Makes the folder, where it is not there yet, and keeps other users of the machine out of it. */
    void create() {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an earlier start left a database whose load did not come to its end. */
    boolean isHalfLoaded() {
        return Files.exists(database()) && Files.notExists(loaded());
    }

    /** Deletes everything but the lock, which the caller holds. The marker of the load goes first. */
    void wipe() {
        try (Stream<Path> entries = Files.list(folder)) {
            Files.deleteIfExists(loaded());
            List<Path> doomed = entries.filter(entry -> !entry.equals(lock())).toList();
            for (Path entry : doomed) {
                FileTree.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
