package org.jigeum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What others have taken of the machine's processors: steal time, of a virtual machine's host. */
record Stolen(long stolen, long all) {

    private static final Path PROCESSORS = Path.of("/proc/stat");
    private static final int STEAL = 7;
    private static final int TIMES = 8;

    /** Since the machine was started; nothing where the system does not say. */
    static Stolen now() {
        if (!Files.exists(PROCESSORS)) {
            return new Stolen(0, 0);
        }
        try {
            String[] line = Files.readAllLines(PROCESSORS).get(0).trim().split("\\s+", -1);
            long[] times = Arrays.stream(line)
                    .skip(1)
                    .limit(TIMES)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Stolen(times[STEAL], Arrays.stream(times).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In percent of all time between two moments. */
    double percentSince(Stolen before) {
        return all == before.all ? 0 : 100.0 * (stolen - before.stolen) / (all - before.all);
    }
}
