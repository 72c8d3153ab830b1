package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jigeum.bench.Load.Outcome;

/** Measures what becomes of the bank when ten times as many clients claim as it can serve, and after that. */
public final class OverloadBench {

    private static final String EMPTY = "bench_empty";
    private static final String JIGEUM = "bench_jigeum";
    private static final int[] CLIENTS = {16, 24, 32, 48};
    private static final int TIMES = 10;
    private static final int MOST_SECONDS_TO_RECOVER = 10;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration SEARCH = Duration.ofSeconds(15);
    private static final Duration OVERLOAD = Duration.ofSeconds(30);

    private OverloadBench() {}

    /** Arguments: the folder of the checkout, the number of accounts, each of which is claimed once. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path folder = repository.resolve("bench/target");
        long accounts = Long.parseLong(arguments[1]);
        try (BenchDatabase database = BenchDatabase.start(folder.resolve("postgres"))) {
            database.create(EMPTY, "template1");
            BenchServer.start(repository, folder.resolve("server"), database, EMPTY)
                    .close();
            database.create(JIGEUM, EMPTY);
            database.seed(JIGEUM, accounts, accounts, LocalDate.now(ZoneId.of("Asia/Seoul")));
            try (BenchServer server = BenchServer.start(repository, folder.resolve("server"), database, JIGEUM)) {
                measure(server.claims(database.accounts(JIGEUM)).impatient());
            }
        }
    }

    private static void measure(Load load) throws InterruptedException {
        say("warm-up ", load.run(CLIENTS[1], WARM_UP));
        List<Outcome> found = new ArrayList<>();
        for (int clients : CLIENTS) {
            found.add(load.run(clients, SEARCH));
            say("search  ", found.get(found.size() - 1));
        }
        Outcome peak = found.stream()
                .max(Comparator.comparingDouble(Outcome::perSecond))
                .orElseThrow();
        Outcome overload = load.run(peak.clients() * TIMES, OVERLOAD);
        say("overload", overload);
        for (int second = 1; second <= MOST_SECONDS_TO_RECOVER; second++) {
            say("after   ", load.run(peak.clients(), Duration.ofSeconds(1)));
        }
        Outcome peakAgain = load.run(peak.clients(), SEARCH);
        say("peak    ", peakAgain);
        System.out.printf(
                "throughput under %d times the load: %.2f of the peak before, %.2f of that after%n",
                TIMES, overload.perSecond() / peak.perSecond(), overload.perSecond() / peakAgain.perSecond());
    }

    private static void say(String what, Outcome outcome) {
        System.out.println(what + " " + outcome);
    }
}
