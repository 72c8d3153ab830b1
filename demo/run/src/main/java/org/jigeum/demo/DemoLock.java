package org.jigeum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One demo at a time per folder. The operating system gives the lock back however the launcher ends. */
final class DemoLock {

    /** Reachable to the end: a lock that is collected as garbage is given back. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private DemoLock() {}

    /**
     * Takes the lock until this process ends.
     *
     * @throws CannotOpen when another demo holds it
     */
    static void take(Path file) {
        if (!tryTake(file)) {
            throw new CannotOpen("A demo is already running from this checkout: use it, or stop it with Ctrl-C first.");
        }
    }

    private static boolean tryTake(Path file) {
        try {
            FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            return lock != null && HELD.add(lock);
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
