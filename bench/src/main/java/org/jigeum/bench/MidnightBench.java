package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jigeum.bench.Load.Outcome;

/** Midnight: a crowd that waits for the new day claims at once, while others claim all along. */
final class MidnightBench {

    private static final String MIDNIGHT = "bench_midnight";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int CROWD = 20_000;
    private static final int OTHERS = 300_000;
    private static final int CLIENTS = 200;
    private static final int CLIENTS_ALL_ALONG = 8;
    private static final Duration AFTER_MIDNIGHT = Duration.ofSeconds(20);

    /**
     * The crowd claims after midnight. A claim of the others reads its day under the lock, and its time when it is
     * written.
     */
    private static final String WRONG_DAYS = """
            select count(*) from interest.claim
            where occasion = 'CLAIM' and trace is not null
              and business_day <> cast(claimed_at at time zone 'Asia/Seoul' as date)
              and not (business_day = date ':day' and account_number > :lastOfCrowd
                       and claimed_at < timestamptz ':day 00:00+09' + interval '1 day 5 s')""";

    private final Path repository;
    private final BenchDatabase database;
    private final Report report;

    MidnightBench(Path repository, BenchDatabase database, Report report) {
        this.repository = repository;
        this.database = database;
        this.report = report;
    }

    /**
     * Moves the bank's clock so that midnight comes soon.
     *
     * @param template a database with the bank's schemas
     * @param untilMidnight so long the server starts and warms up
     */
    void measure(String template, Duration untilMidnight) throws IOException, SQLException, InterruptedException {
        LocalDate day = LocalDate.now(SEOUL);
        database.create(MIDNIGHT, template);
        database.seed(MIDNIGHT, CROWD + OTHERS, CROWD, day);
        Instant midnight = Instant.now().plus(untilMidnight).truncatedTo(ChronoUnit.MILLIS);
        long offset = Duration.between(
                        midnight, day.plusDays(1).atStartOfDay(SEOUL).toInstant())
                .toMillis();
        try (BenchServer server = BenchServer.start(
                repository,
                repository.resolve("bench/target/server"),
                database,
                MIDNIGHT,
                "-Djigeum.clock.offset.millis=" + offset)) {
            measure(server, midnight);
        }
        String lastOfCrowd = database.accounts(MIDNIGHT).get(CROWD - 1).split(" ", 2)[0];
        long wrong = database.number(
                MIDNIGHT, WRONG_DAYS.replace(":day", day.toString()).replace(":lastOfCrowd", lastOfCrowd));
        report.say("");
        report.say("Claims that paid a wrong day: " + wrong + ".");
    }

    private void measure(BenchServer server, Instant midnight) throws SQLException, InterruptedException {
        List<String> accounts = database.accounts(MIDNIGHT);
        Load crowd = server.claims(accounts.subList(0, CROWD));
        Load others = server.claims(accounts.subList(CROWD, accounts.size()));
        Duration left = Duration.between(Instant.now(), midnight.plus(AFTER_MIDNIGHT));
        CompletableFuture<Outcome> allAlong = CompletableFuture.supplyAsync(() -> run(others, CLIENTS_ALL_ALONG, left));
        while (Instant.now().isBefore(midnight)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        Outcome paid = crowd.run(CLIENTS, Duration.ofMinutes(10));
        paid.requireOnly("201", "503 later");
        allAlong.join().requireOnly("201", "503 later");
        if (others.isUsedUp() || paid.latencyMicros().size() != CROWD) {
            throw new IllegalStateException("Nobody claimed all along, or some were not paid: " + paid);
        }
        report.section(
                "Midnight", "crowd", "connections", "all are paid after", "claims/s", "p50 ms", "p99 ms", "answers");
        report.row(
                Integer.toString(paid.latencyMicros().size()),
                Integer.toString(CLIENTS),
                paid.time().toSeconds() + " s",
                Sample.of(paid.perSecond()).text("%,.0f"),
                Long.toString(paid.percentileMillis(50)),
                Long.toString(paid.percentileMillis(99)),
                paid.answers().toString());
    }

    private static Outcome run(Load load, int clients, Duration time) {
        try {
            return load.run(clients, time);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
