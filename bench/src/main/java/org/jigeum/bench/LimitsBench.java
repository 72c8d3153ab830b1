package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measures Jigeum beside its limits: the same machine, the same PostgreSQL, by turns. Writes
 * {@code bench/results/<day>.md}.
 */
public final class LimitsBench {

    static final String JIGEUM = "bench_jigeum";
    static final String LIMIT = "bench_limit";

    private static final String EMPTY = "bench_empty";
    private static final Set<String> SECTIONS = Set.of("claims", "quotes", "hot-account", "midnight", "bulk");

    /** Four times as many as the bank knows tokens of: none is known when it comes again. */
    private static final long CUSTOMERS = 20_000;

    /** More than any machine has paid. */
    private static final long MOST_CLAIMS_A_SECOND = 3_000;

    private static final LocalTime LATEST_START = LocalTime.of(22, 30);

    private static final Duration UNTIL_MIDNIGHT = Duration.ofMinutes(2);

    private LimitsBench() {}

    /**
     * Arguments: the folder of the checkout, the number of accounts, seconds of a measurement, seconds of the longest
     * warm-up, rounds, and numbers of clients. The property {@code jigeum.bench.sections} names sections with commas in
     * between; the page of a choice is not among the results.
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
        long[] numbers =
                Arrays.stream(arguments).skip(1).mapToLong(Long::parseLong).toArray();
        LocalDate day = dayThatLasts();
        requireEnoughAccounts(numbers);
        Path folder = repository.resolve("bench/target");
        Path results = asked().equals(SECTIONS) ? repository.resolve("bench/results") : folder;
        Report report = new Report();
        try (BenchDatabase database = BenchDatabase.start(folder.resolve("postgres"))) {
            Pgbench pgbench = Pgbench.on(database.url(LIMIT), database.user());
            database.create(EMPTY, "template1");
            BenchServer.start(repository, folder.resolve("server"), database, EMPTY)
                    .close();
            database.create(JIGEUM, EMPTY);
            database.seed(JIGEUM, numbers[0], CUSTOMERS, day);
            database.execute(JIGEUM, BenchDatabase.resource("movements.sql").replace(":day", day.toString()));
            database.register(JIGEUM);
            database.create(LIMIT, JIGEUM);
            database.execute(LIMIT, BenchDatabase.resource("others.sql"));
            database.execute(LIMIT, "vacuum analyze");
            database.execute("postgres", "checkpoint");
            Path written = folder; // a page that is not whole is not among the results
            try {
                report.say("Arguments: "
                        + Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" ")) + ".");
                measure(repository, database, pgbench, numbers, report, day);
                if (isAskedFor("midnight")) {
                    new MidnightBench(repository, database, report).measure(EMPTY, UNTIL_MIDNIGHT);
                }
                if (isAskedFor("bulk")) {
                    new BulkSection(repository, database, report, day).measure();
                }
                written = results;
            } finally {
                System.out.println(report.write(written, day));
            }
        }
    }

    /** Today in Seoul, which must not end before all is measured. */
    private static LocalDate dayThatLasts() {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Seoul"));
        if (now.toLocalTime().isAfter(LATEST_START)) {
            throw new IllegalStateException(
                    "In Seoul the day ends before all is measured: begin after midnight there.");
        }
        return now.toLocalDate();
    }

    /** Half of the accounts are for the warm-up, and no account claims twice. */
    private static void requireEnoughAccounts(long[] numbers) {
        long claims = MOST_CLAIMS_A_SECOND * numbers[1] * numbers[3] * (numbers.length - 4);
        long needed = Math.max(isAskedFor("claims") ? 2 * claims : 0, QuoteSection.UNKNOWN);
        if (numbers[0] < needed) {
            throw new IllegalArgumentException("For so many rounds " + needed
                    + " accounts are needed: make it the first of jigeum.bench.arguments, or measure for less time.");
        }
    }

    private static void measure(
            Path repository, BenchDatabase database, Pgbench pgbench, long[] numbers, Report report, LocalDate day)
            throws IOException, SQLException, InterruptedException {
        Path folder = repository.resolve("bench/target");
        long started = System.nanoTime();
        try (BenchServer server = BenchServer.start(repository, folder.resolve("server"), database, JIGEUM)) {
            Duration start = Duration.ofNanos(System.nanoTime() - started);
            Bank bank = new Bank(database, server, pgbench, folder, day, Duration.ofSeconds(numbers[1]));
            Rounds rounds = new Rounds(Math.toIntExact(numbers[3]));
            List<Integer> clients =
                    Arrays.stream(numbers).skip(4).mapToObj(Math::toIntExact).toList();
            if (isAskedFor("claims")) {
                new ClaimSection(bank, rounds, report).measure(Duration.ofSeconds(numbers[2]), clients);
            }
            if (isAskedFor("quotes")) {
                new QuoteSection(bank, rounds, report).measure();
            }
            if (isAskedFor("hot-account")) {
                new HotAccountSection(bank, rounds, report).measure();
            }
            report.say("");
            report.say(rounds.disturbance());
            report.section("Cost of a node", "what", "how much");
            report.row("start until it serves", start.toSeconds() + " s");
            report.row("memory after the run", server.residentMegabytes() + " MB");
            report.row("size of the EAR", Files.size(repository.resolve("ear/target/jigeum.ear")) / 1024 + " KB");
        }
    }

    private static boolean isAskedFor(String section) {
        return asked().contains(section);
    }

    /** The sections that were asked for. */
    private static Set<String> asked() {
        Set<String> asked = new TreeSet<>(
                List.of(System.getProperty("jigeum.bench.sections", "all").split("[, ]+")));
        if (asked.equals(Set.of("all"))) {
            return SECTIONS;
        }
        if (!SECTIONS.containsAll(asked)) {
            throw new IllegalArgumentException("jigeum.bench.sections: " + asked + " are not all of " + SECTIONS);
        }
        return asked;
    }

    /** What is measured. */
    record Bank(
            BenchDatabase database, BenchServer server, Pgbench pgbench, Path folder, LocalDate day, Duration time) {

        /** A script of pgbench with the day and other texts put in. */
        Path script(String name, String... texts) throws IOException {
            String script = BenchDatabase.resource(name).replace("{day}", day.toString());
            for (int i = 0; i < texts.length; i += 2) {
                script = script.replace(texts[i], texts[i + 1]);
            }
            return Files.writeString(folder.resolve(name), script);
        }
    }
}
