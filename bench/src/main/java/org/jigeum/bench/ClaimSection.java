package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jigeum.bench.LimitsBench.Bank;
import org.jigeum.bench.Load.Outcome;

/** Claims over HTTP, each for another account, beside the database writing the same rows without an application. */
final class ClaimSection {

    private static final int USUAL_CLIENTS = 32;

    /** Two statements each: with the seven of a claim, and one more at the end, 80. */
    private static final int LEGACY_STEPS = 36;

    private static final String LEGACY_STEP = """
            insert into bench.legacy_step values (:account, :later, %1$d, 'BEGUN', now());
            update bench.legacy_step set state = 'DONE'
            where account_number = :account and later = :later and step = %1$d;
            """;

    private static final String LEGACY_END = """
            update accounting.account set balance = balance where number = :account;
            commit;""";

    private final Bank bank;
    private final Rounds rounds;
    private final Report report;
    private final Load warmUp;
    private final Load load;

    private final int accounts;

    /** Where the next run of pgbench goes on among the accounts, and of how many days after today its claims are. */
    private int next = 1;

    private int later;

    /** What the runs of one comparison were like. */
    private record Details(Sample p50, Sample p99, Sample serverMicros, Sample databaseMicros) {

        Details() {
            this(new Sample(), new Sample(), new Sample(), new Sample());
        }

        Sample[] samples() {
            return new Sample[] {p50, p99, serverMicros, databaseMicros};
        }
    }

    ClaimSection(Bank bank, Rounds rounds, Report report) throws SQLException {
        this.bank = bank;
        this.rounds = rounds;
        this.report = report;
        List<String> all = bank.database().accounts(LimitsBench.JIGEUM);
        this.accounts = all.size();
        this.warmUp = bank.server().claims(all.subList(0, accounts / 2));
        this.load = bank.server().claims(all.subList(accounts / 2, accounts));
    }

    /**
     * Compares.
     *
     * @param longestWarmUp or until half of the accounts are claimed
     * @throws IllegalStateException if the other half is not enough to measure with
     */
    void measure(Duration longestWarmUp, List<Integer> clients) throws IOException, SQLException, InterruptedException {
        System.out.println("warm-up " + warmUp.run(USUAL_CLIENTS, longestWarmUp));
        long bytesBefore = bank.database().bytes(LimitsBench.JIGEUM);
        long claimsBefore = claims();
        report.section(
                "Claims",
                "clients",
                "Jigeum, claims/s",
                "p50 ms",
                "p99 ms",
                "plain transactions/s",
                "ratio",
                "µs of processor a claim: server",
                "database");
        Path ceiling = Files.writeString(
                bank.folder().resolve("ceiling.sql"), ceiling().replace("{trace}", trace()));
        for (int count : clients) {
            compare(count, ceiling);
        }
        report.say("");
        report.say("Bytes in the database for each claim, indexes included: "
                + (bank.database().bytes(LimitsBench.JIGEUM) - bytesBefore) / Math.max(1, claims() - claimsBefore)
                + ".");
        others(ceiling);
    }

    private void compare(int clients, Path ceiling) throws IOException, SQLException, InterruptedException {
        Details details = new Details();
        Sample[] both =
                rounds.alternate(() -> ours(clients, details), () -> plain(ceiling, clients), details.samples());
        Sample ratio = both[0].over(both[1]);
        report.row(
                Integer.toString(clients),
                both[0].text("%,.0f"),
                details.p50.text("%.0f"),
                details.p99.text("%.0f"),
                both[1].text("%,.0f"),
                ratio.text("%.2f"),
                details.serverMicros.text("%,.0f"),
                details.databaseMicros.text("%,.0f"));
        report.ratio(clients + " claiming", ratio);
    }

    private double ours(int clients, Details details) throws InterruptedException {
        Duration server = bank.server().cpu();
        Duration database = bank.database().cpu();
        Outcome outcome = load.run(clients, bank.time());
        outcome.requireOnly("201", "503 later");
        if (load.isUsedUp()) {
            throw new IllegalStateException("All accounts are claimed: give more accounts, fewer rounds or less time.");
        }
        double count = Math.max(1, outcome.latencyMicros().size());
        details.p50.add((double) outcome.percentileMillis(50));
        details.p99.add((double) outcome.percentileMillis(99));
        details.serverMicros.add(micros(bank.server().cpu().minus(server)) / count);
        details.databaseMicros.add(micros(bank.database().cpu().minus(database)) / count);
        return outcome.perSecond();
    }

    private static double micros(Duration time) {
        return (double) time.toNanos() / 1_000;
    }

    private double plain(Path script, int clients) throws IOException, InterruptedException {
        if (next > accounts / 2) { // the next day, beginning with the first account again
            next = 1;
            later++;
        }
        Map<String, String> variables =
                Map.of("n", "-1", "first", Integer.toString(next), "later", Integer.toString(later));
        double rate = bank.pgbench().run(script, clients, bank.time(), variables);
        next += (int) (rate * bank.time().toSeconds() * 1.2) + 100 * clients; // some clients are faster than others
        return rate;
    }

    /** What others do in place of a claim. */
    private void others(Path ceiling) throws IOException, SQLException, InterruptedException {
        report.section(
                "Beside it, at " + USUAL_CLIENTS + " clients", "what", "a second", "plain transactions/s", "ratio");
        beside("80 statements a claim, as an old core spends", legacy(), ceiling);
        beside("a transfer by one SQL function, as pgledger does", bank.script("transfer.sql"), ceiling);
    }

    private String ceiling() {
        return BenchDatabase.resource("ceiling.sql").replace("{day}", "(date '" + bank.day() + "' + :later::int)");
    }

    /** The rows of a claim, and its progress step by step: 80 statements that write. */
    private Path legacy() throws IOException {
        String steps = IntStream.rangeClosed(1, LEGACY_STEPS)
                .mapToObj(step -> LEGACY_STEP.formatted(step))
                .collect(Collectors.joining());
        String plain = ceiling().replace("'{trace}'", "null");
        return Files.writeString(bank.folder().resolve("legacy.sql"), plain.replace("commit;", steps + LEGACY_END));
    }

    private void beside(String what, Path script, Path ceiling) throws IOException, SQLException, InterruptedException {
        Sample[] both = rounds.alternate(() -> plain(script, USUAL_CLIENTS), () -> plain(ceiling, USUAL_CLIENTS));
        report.row(
                what,
                both[0].text("%,.0f"),
                both[1].text("%,.0f"),
                both[0].over(both[1]).text("%.2f"));
    }

    private String trace() throws SQLException {
        return bank.database().text(LimitsBench.JIGEUM, """
                        select trace from interest.claim
                        where trace is not null and account_number between 200000000000 and 209999999999
                        order by claim_id desc limit 1""").replace(":", ": "); // else pgbench takes it for a variable
    }

    private long claims() throws SQLException {
        return bank.database().number(LimitsBench.JIGEUM, "select count(*) from interest.claim");
    }
}
