package org.jigeum.demo.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** How far the bank's clock is ahead of the system's: a property of the JVM, which the EAR reads at every call. */
final class OffsetFromSystemClock {

    private static final String OFFSET_MILLIS = "jigeum.clock.offset.millis";
    private static final String FILE = "jigeum.demo.clock.file";

    private OffsetFromSystemClock() {}

    static Duration get() {
        return Duration.ofMillis(Long.getLong(OFFSET_MILLIS, 0));
    }

    /** Makes the bank's clock run on from {@code now}, and, where a file is named, remembers it for the next start. */
    static void runOnFrom(Instant now) throws IOException {
        String offsetMillis = Long.toString(Duration.between(Instant.now(), now).toMillis());
        String file = System.getProperty(FILE);
        if (file != null) {
            write(Path.of(file), offsetMillis);
        }
        System.setProperty(OFFSET_MILLIS, offsetMillis);
    }

    private static synchronized void write(Path file, String offsetMillis) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, offsetMillis);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
