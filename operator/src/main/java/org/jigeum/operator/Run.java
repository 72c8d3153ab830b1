package org.jigeum.operator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A regular interest day as the bank reports it. Counts are accounts, amounts are won.
 *
 * @param finishedAt null while it runs, or if it was interrupted
 * @param done accounts that need nothing more
 * @param accountsPerSecond at present while it runs, over all of it when it has ended
 * @param estimatedEnd null if the bank cannot tell
 * @param failures the first ones
 */
record Run(
        String runId,
        LocalDate day,
        Status status,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        long total,
        long done,
        long paid,
        long nothingDue,
        long notPermitted,
        long failed,
        long gross,
        long incomeTax,
        long localIncomeTax,
        long net,
        long accountsPerSecond,
        OffsetDateTime estimatedEnd,
        List<Failure> failures) {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    enum Status {
        RUNNING,
        INTERRUPTED,
        COMPLETED,
        COMPLETED_WITH_FAILURES,
        INCOMPLETE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    record Failure(String accountNumber, String cause) {}

    Run {
        requireId(runId);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(status, "status");
        failures = failures == null ? List.of() : List.copyOf(failures);
    }

    /** The id, which is a number and nothing else, for it becomes part of an address. */
    static String requireId(String runId) {
        if (runId == null || !runId.matches("[0-9]{1,19}")) {
            throw new IllegalArgumentException("<runId> is a number, not " + runId);
        }
        return runId;
    }

    static String path(String runId) {
        return "/interest/regular-payments/" + runId;
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    long handled() {
        return paid + nothingDue + notPermitted + failed;
    }

    /** In percent, rounded down: 100 only if all are done. */
    static long percent(long done, long total) {
        return total == 0 ? 0 : 100 * done / total;
    }

    /** How fast it goes and, while it runs and as far as the bank can tell, until when. */
    String pace() {
        String speed = String.format(Locale.ROOT, "%,d/s", accountsPerSecond);
        return isRunning() && estimatedEnd != null ? speed + ", ends ~" + TIME_OF_DAY.format(estimatedEnd) : speed;
    }
}
