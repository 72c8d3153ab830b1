package org.jigeum.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process by more than its number, which the operating system gives to another one some day. */
record RecordedProcess(long pid, Instant startedAt, String command) {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) (\\S+) (.+)");
    /** How far two readings of one start may lie apart: some systems derive it from the uptime. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Nothing when the process has ended already. */
    static Optional<RecordedProcess> of(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.startInstant()
                .map(startedAt -> new RecordedProcess(
                        process.pid(), startedAt, info.command().orElse("?")));
    }

    static Optional<RecordedProcess> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new RecordedProcess(
                        Long.parseLong(parts.group(1)), Instant.parse(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    String line() {
        return pid + " " + startedAt + " " + command;
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> of(process).filter(this::isSame).isPresent());
    }

    private boolean isSame(RecordedProcess other) {
        return command.equals(other.command)
                && Duration.between(startedAt, other.startedAt).abs().compareTo(TOLERANCE) <= 0;
    }
}
