package org.jigeum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how many accounts a second the regular interest day pays, and beside it, on a copy of the same database,
 * one set-based statement that writes the same rows.
 */
public final class RegularInterestBench {

    private static final String EMPTY = "bench_empty";
    private static final String JIGEUM = "bench_jigeum";
    private static final String SET_BASED = "bench_set_based";
    private static final Set<String> LIVE = Set.of("RUNNING");
    private static final Pattern AFTER_GC = Pattern.compile("->([0-9]+)M\\([0-9]+M\\)");

    /** Whatever wrote them, the claims have to be the same. */
    private static final String CHECKSUM = """
            select count(*) || ' ' || sum(net) || ' ' || sum(hashtextextended(concat_ws(' ', account_number, from_day,
              through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, dropped_parts), 0))
            from interest.claim where occasion = 'REGULAR'""";

    private static final String PAID_TWICE = """
            select count(*) from (select 1 from accounting.passbook_entry where kind = 'INTEREST'
              group by account_number having count(*) <> 1) as twice""";

    private final Path repository;
    private final Path folder;
    private final BenchDatabase database;
    private final LocalDate day;

    RegularInterestBench(Path repository, BenchDatabase database, LocalDate day) {
        this.day = day;
        this.repository = repository;
        this.folder = repository.resolve("bench/target");
        this.database = database;
    }

    /** Arguments: the folder of the checkout, numbers of accounts, and {@code --kill}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        try (BenchDatabase database = BenchDatabase.start(repository.resolve("bench/target/postgres"))) {
            RegularInterestBench bench =
                    new RegularInterestBench(repository, database, LocalDate.now(ZoneId.of("Asia/Seoul")));
            bench.migrate();
            for (String accounts :
                    rest.stream().filter(text -> !text.equals("--kill")).toList()) {
                bench.prepare(Long.parseLong(accounts));
                System.out.println(bench.measure(Long.parseLong(accounts), rest.contains("--kill")));
            }
        }
    }

    /** The EAR makes the schemas itself. */
    private void migrate() throws IOException, SQLException {
        database.create(EMPTY, "template1");
        server(EMPTY).close();
    }

    private BenchServer server(String name) throws IOException {
        return BenchServer.start(repository, folder.resolve("server"), database, name);
    }

    /** Makes a bank of so many accounts. */
    void prepare(long accounts) throws SQLException {
        database.create(JIGEUM, EMPTY);
        database.seed(JIGEUM, accounts, accounts, day);
    }

    /** Pays all of them. */
    Figures measure(long accounts, boolean kill) throws IOException, SQLException {
        database.create(SET_BASED, JIGEUM);
        database.execute("postgres", "checkpoint");
        Paid ours = kill ? payKilled() : pay();
        List<Long> heap = heapAfterCollections();
        database.execute("postgres", "checkpoint");
        long start = System.nanoTime();
        BenchDatabase.SetBased statement = database.paySetBased(SET_BASED, day);
        Paid theirs = new Paid(Duration.ofNanos(System.nanoTime() - start), Duration.ZERO, statement.cpu());
        check(accounts, statement.paid());
        database.drop(SET_BASED);
        return new Figures(accounts, ours, theirs, heap);
    }

    private Paid pay() throws IOException {
        try (BenchServer server = server(JIGEUM)) {
            Duration serverCpu = server.cpu();
            Duration databaseCpu = database.cpu();
            long start = System.nanoTime();
            String runId = server.order(day.toString());
            JsonNode run = awaitEnd(server, runId);
            Paid paid = new Paid(
                    Duration.ofNanos(System.nanoTime() - start),
                    server.cpu().minus(serverCpu),
                    database.cpu().minus(databaseCpu));
            System.out.println(run);
            requireCompleted(run);
            return paid;
        }
    }

    /** The node is killed when it is half through; another one takes the run up. */
    private Paid payKilled() throws IOException {
        BenchServer first = server(JIGEUM);
        long start = System.nanoTime();
        String runId = first.order(day.toString());
        JsonNode run = first.run(runId);
        while (run.path("total").asLong() == 0
                || run.path("done").asLong() < run.path("total").asLong() / 2) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            run = first.run(runId);
        }
        first.kill();
        System.out.println("killed at " + run);
        try (BenchServer second = server(JIGEUM)) {
            System.out.println("found " + second.run(runId));
            if (!second.order(day.toString()).equals(runId)) {
                throw new IllegalStateException("The order has begun another run.");
            }
            JsonNode end = awaitEnd(second, runId);
            System.out.println(end);
            requireCompleted(end);
        }
        return new Paid(Duration.ofNanos(System.nanoTime() - start), Duration.ZERO, Duration.ZERO);
    }

    private static JsonNode awaitEnd(BenchServer server, String runId) {
        JsonNode run = server.run(runId);
        while (LIVE.contains(run.path("status").asText())) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            run = server.run(runId);
        }
        return run;
    }

    private static void requireCompleted(JsonNode run) {
        if (!run.path("status").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The run is not completed: " + run);
        }
    }

    private void check(long accounts, long paidSetBased) throws SQLException {
        String ours = database.text(JIGEUM, CHECKSUM);
        String theirs = database.text(SET_BASED, CHECKSUM);
        long twice = database.number(JIGEUM, PAID_TWICE);
        if (paidSetBased != accounts || !ours.equals(theirs) || twice != 0) {
            throw new IllegalStateException("Not the same was paid: %s, %s, %d set-based, %d not once"
                    .formatted(ours, theirs, paidSetBased, twice));
        }
    }

    /** Megabytes in use after each collection, in order. */
    private List<Long> heapAfterCollections() throws IOException {
        Matcher collections = AFTER_GC.matcher(Files.readString(folder.resolve("server/gc.log")));
        return collections.results().map(match -> Long.valueOf(match.group(1))).toList();
    }
}
