package org.jigeum.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jigeum.bench.LimitsBench.Bank;
import org.jigeum.bench.Load.Outcome;

/** Quotes from the cache beside a resource that does nothing, and computed ones beside a scan of all movements. */
record QuoteSection(Bank bank, Rounds rounds, Report report) {

    private static final int CLIENTS = 32;
    private static final int CACHED = 2_000;
    private static final int SCANNED = 20;
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    void measure() throws IOException, SQLException, InterruptedException {
        cached();
        computed();
    }

    private void cached() throws IOException, SQLException, InterruptedException {
        List<String> all = bank.database().accounts(LimitsBench.JIGEUM);
        List<String> accounts = all.subList(all.size() - CACHED, all.size()); // usual ones: the first have three years
        Load quotes = bank.server().quotes(accounts);
        Load nothing = bank.server().nothing(accounts);
        quotes.run(CLIENTS, WARM_UP);
        nothing.run(CLIENTS, WARM_UP);
        Sample[] both = rounds.alternate(
                () -> succeeded(quotes.run(CLIENTS, bank.time())), () -> succeeded(nothing.run(CLIENTS, bank.time())));
        Sample ratio = both[0].over(both[1]);
        report.section("Quotes from the cache", "clients", "quotes/s", "a resource that does nothing/s", "ratio");
        report.row(Integer.toString(CLIENTS), both[0].text("%,.0f"), both[1].text("%,.0f"), ratio.text("%.2f"));
        report.ratio("cached quotes", ratio);
    }

    private static double succeeded(Outcome outcome) {
        outcome.requireOnly("200");
        return outcome.perSecond();
    }

    /** Three years of a movement a day: the last claim was a month ago, or there was none. */
    private void computed() throws SQLException, InterruptedException {
        report.section(
                "Quotes computed, of accounts with three years of a movement a day",
                "last claim",
                "µs of processor a quote: server and database",
                "µs to scan every movement day by day",
                "times faster");
        computed("a month ago", "M");
        computed("never", "N");
    }

    private void computed(String lastClaim, String owner) throws SQLException, InterruptedException {
        List<String> accounts = bank.database()
                .texts(
                        LimitsBench.JIGEUM,
                        "select number || ' ' || customer_id from accounting.account where customer_id = 'B-HISTORY-"
                                + owner + "' order by number");
        int half = accounts.size() / 2;
        bank.server().quotesOnce(accounts.subList(0, half)).run(2, LONG_ENOUGH); // to warm up
        Load quotes = bank.server().quotesOnce(accounts.subList(half, accounts.size()));
        Duration server = bank.server().cpu();
        Duration database = bank.database().cpu();
        Outcome outcome = quotes.run(2, LONG_ENOUGH);
        outcome.requireOnly("200");
        double micros = (bank.server().cpu().minus(server).toNanos()
                        + bank.database().cpu().minus(database).toNanos())
                / 1e3
                / outcome.latencyMicros().size();
        long begun = System.nanoTime();
        for (String account : accounts.subList(0, SCANNED)) {
            bank.database().text(LimitsBench.LIMIT, "select bench.interest_by_scan(" + account.split(" ", 2)[0] + ")");
        }
        double scan = (System.nanoTime() - begun) / 1e3 / SCANNED;
        report.row(
                lastClaim,
                Sample.of(micros).text("%,.0f"),
                Sample.of(scan).text("%,.0f"),
                Sample.of(scan / micros).text("%,.0f"));
    }
}
