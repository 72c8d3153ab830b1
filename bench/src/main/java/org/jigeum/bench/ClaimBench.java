package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jigeum.bench.Load.Outcome;

/** Measures claims over HTTP beside the database doing nothing but write the rows of a claim. */
public final class ClaimBench {

    private static final String EMPTY = "bench_empty";
    private static final String JIGEUM = "bench_jigeum";
    private static final String CEILING = "bench_ceiling";
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int ROUNDS = 3;
    private static final long CUSTOMERS = 2_000;
    private static final double MOST_STOLEN_PERCENT = 5;

    private final Path folder;
    private final BenchDatabase database;
    private final Pgbench pgbench;
    private final Load load;
    private final Duration time;
    private final BenchServer server;
    private int first;

    private ClaimBench(Path folder, BenchDatabase database, BenchServer server, Load load, Duration time) {
        this.folder = folder;
        this.database = database;
        this.server = server;
        this.pgbench = Pgbench.on(database.url(CEILING), database.user());
        this.load = load;
        this.time = time;
    }

    /** Arguments: the folder of the checkout, the number of accounts, seconds of a measurement, numbers of clients. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
        long accounts = Long.parseLong(arguments[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        int[] clients =
                Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray();
        Path folder = repository.resolve("bench/target");
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Seoul"));
        try (BenchDatabase database = BenchDatabase.start(folder.resolve("postgres"))) {
            database.create(EMPTY, "template1");
            BenchServer.start(repository, folder.resolve("server"), database, EMPTY)
                    .close();
            database.create(JIGEUM, EMPTY);
            database.seed(JIGEUM, accounts, CUSTOMERS, day);
            database.create(CEILING, JIGEUM);
            database.execute(CEILING, "vacuum analyze");
            try (BenchServer server = BenchServer.start(repository, folder.resolve("server"), database, JIGEUM)) {
                Load load = server.claims(database.accounts(JIGEUM));
                new ClaimBench(folder, database, server, load, time).measure(clients, day);
            }
        }
    }

    private void measure(int[] clients, LocalDate day) throws IOException, SQLException, InterruptedException {
        System.out.println("warm-up " + load.run(32, WARM_UP));
        Path ceiling = folder.resolve("ceiling.sql");
        String trace = database.text(JIGEUM, "select trace from interest.claim where trace is not null limit 1");
        Files.writeString(
                ceiling,
                BenchDatabase.resource("ceiling.sql")
                        .replace("{day}", day.toString())
                        .replace("{trace}", trace.replace(":", ": ")));
        Map<Integer, List<Double>> ratios = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int count : clients) {
                compare(ceiling, count, ratios);
            }
        }
        System.out.println(ratios);
    }

    private void compare(Path ceiling, int clients, Map<Integer, List<Double>> ratios)
            throws IOException, InterruptedException {
        Stolen before = Stolen.now();
        Duration serverCpu = server.cpu();
        Duration databaseCpu = database.cpu();
        Outcome ours = load.run(clients, time);
        long count = Math.max(1, ours.latencyMicros().size());
        double serverMicros = server.cpu().minus(serverCpu).toNanos() / 1e3 / count;
        double databaseMicros = database.cpu().minus(databaseCpu).toNanos() / 1e3 / count;
        double rate = pgbench.run(ceiling, clients, time, Map.of("n", "-1", "first", Integer.toString(first + 1)));
        first += (int) (rate * time.toSeconds() * 1.5) + clients;
        double stolen = Stolen.now().percentSince(before);
        System.out.printf(
                "ours    %s%n  processor a claim: server %.0f us, database %.0f us%n",
                ours, serverMicros, databaseMicros);
        System.out.printf(
                "ceiling %4d clients: %6.0f/s; ratio %.2f; stolen %.1f %%%n",
                clients, rate, ours.perSecond() / rate, stolen);
        if (stolen <= MOST_STOLEN_PERCENT) {
            ratios.computeIfAbsent(clients, unused -> new ArrayList<>()).add(ours.perSecond() / rate);
        }
    }
}
