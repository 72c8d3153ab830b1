package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** Regular interest day and daily accrual, of few accounts and of ten times as many, beside one SQL statement. */
final class BulkSection {

    private static final long FEW = 100_000;
    private static final int TIMES = 10;
    private static final String BY_ORDER_ONLY = "-Djigeum.accrual.every.minutes=0";

    private final Path repository;
    private final BenchDatabase database;
    private final Report report;
    private final LocalDate day;

    BulkSection(Path repository, BenchDatabase database, Report report, LocalDate day) {
        this.repository = repository;
        this.database = database;
        this.report = report;
        this.day = day;
    }

    /** Milliseconds that all accounts took. */
    private record Took(double ours, double statement) {}

    void measure() throws IOException, SQLException {
        report.section("In bulk", "what", "accounts", "Jigeum, ms", "one SQL statement, ms", "statement / Jigeum");
        RegularInterestBench regularInterest = new RegularInterestBench(repository, database, day);
        Took[] accruals = new Took[2];
        Took[] payments = new Took[2];
        for (int i = 0; i < 2; i++) {
            long accounts = i == 0 ? FEW : FEW * TIMES;
            regularInterest.prepare(accounts);
            accruals[i] = accrue();
            row("daily accrual", accounts, accruals[i]);
            Figures figures = regularInterest.measure(accounts, false);
            System.out.println("  " + figures);
            payments[i] = new Took(
                    figures.ours().time().toMillis(), figures.setBased().time().toMillis());
            row("regular interest day", accounts, payments[i]);
        }
        report.say("");
        report.say(String.format(
                Locale.ROOT,
                "Each once, by a node just started. Ten times the accounts take %.1f times as long to accrue,"
                        + " and %.1f times as long to pay.",
                accruals[1].ours / accruals[0].ours,
                payments[1].ours / payments[0].ours));
    }

    /**
     * The days before yesterday are accrued before, by a node whose clock is a day behind. The statement has looked at
     * everything once before either is measured, and leaves nothing behind.
     */
    private Took accrue() throws IOException, SQLException {
        long dayBehind = Duration.ofDays(-1).toMillis();
        try (BenchServer server = server("-Djigeum.clock.offset.millis=" + dayBehind)) {
            server.accrue();
        }
        String statement = BenchDatabase.resource("accrual.sql").replace(":day", day.toString());
        database.numberRolledBack(LimitsBench.JIGEUM, statement);
        try (BenchServer server = server("-Djigeum.clock.offset.millis=0")) {
            long begun = System.nanoTime();
            long won = server.accrue();
            long between = System.nanoTime();
            long stated = database.numberRolledBack(LimitsBench.JIGEUM, statement);
            long end = System.nanoTime();
            if (Math.abs(won - stated) > 1) { // the fractions of the days before
                throw new IllegalStateException("Not the same was accrued: " + won + " and " + stated + " won.");
            }
            return new Took((between - begun) / 1e6, (end - between) / 1e6);
        }
    }

    private BenchServer server(String clock) throws IOException {
        return BenchServer.start(
                repository,
                repository.resolve("bench/target/server"),
                database,
                LimitsBench.JIGEUM,
                BY_ORDER_ONLY,
                clock);
    }

    private void row(String what, long accounts, Took took) {
        report.row(
                what,
                String.format(Locale.ROOT, "%,d", accounts),
                Sample.of(took.ours).text("%,.0f"),
                Sample.of(took.statement).text("%,.0f"),
                Sample.of(took.statement / took.ours).text("%.2f"));
    }
}
