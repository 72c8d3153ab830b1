package org.jigeum.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jigeum.bench.LimitsBench.Bank;
import org.jigeum.bench.Load.Outcome;

/** Quotes from the cache beside a resource that does nothing, and computed ones beside a scan of all movements. */
record QuoteSection(Bank bank, Rounds rounds, Report report) {

    private static final int CLIENTS = 32;

    /** Customers who come again so soon that the bank knows their tokens, and so many that it does not. */
    private static final int KNOWN = 2_000;

    static final int UNKNOWN = 12_000;

    /** The cache is full of the accounts that have claimed, and keeps what is asked for more often than those. */
    private static final int TIMES_UNTIL_KEPT = 6;

    private static final int SCANNED = 20;

    /** Of each history: more of such quotes would fill the node's memory, as no bank's do. */
    private static final int QUOTED = 500;

    /** How often each of them is quoted before it is measured, and in a round. */
    private static final int WARM_UPS = 40;

    private static final int TIMES = 4;

    /** As the scans are: two at once would share a processor's core, and each would cost more. */
    private static final int ONE_AFTER_THE_OTHER = 1;

    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    void measure() throws IOException, SQLException, InterruptedException {
        cached();
        computed();
    }

    private void cached() throws IOException, SQLException, InterruptedException {
        report.section(
                "Quotes from the cache, " + CLIENTS + " clients",
                "tokens",
                "quotes/s",
                "a resource that does nothing, and verifies each token/s",
                "ratio",
                "transactions of the database in a round");
        cached("verified within the last ten seconds", KNOWN);
        cached("not seen for longer: verified each time", UNKNOWN);
    }

    private void cached(String tokens, int customers) throws IOException, SQLException, InterruptedException {
        List<String> all = bank.database().accounts(LimitsBench.JIGEUM);
        List<String> accounts = all.subList(all.size() - customers, all.size()); // the first have three years
        Load quotes = bank.server().quotes(accounts);
        Load nothing = bank.server().nothing(accounts);
        for (int i = 0; i < TIMES_UNTIL_KEPT; i++) {
            bank.server().quotesOnce(accounts).run(CLIENTS, LONG_ENOUGH).requireOnly("200");
        }
        quotes.run(CLIENTS, WARM_UP);
        nothing.run(CLIENTS, WARM_UP);
        long transactions = transactions();
        Sample[] both = rounds.alternate(
                () -> succeeded(quotes.run(CLIENTS, bank.time())), () -> succeeded(nothing.run(CLIENTS, bank.time())));
        double computed = transactions() - transactions; // each that is not found is one; the node has some of its own
        Sample ratio = both[0].over(both[1]);
        report.row(
                tokens,
                both[0].text("%,.0f"),
                both[1].text("%,.0f"),
                ratio.text("%.2f"),
                Sample.of(computed / rounds.count()).text("%,.0f"));
        report.ratio("cached quotes, tokens " + tokens, ratio);
    }

    private static double succeeded(Outcome outcome) {
        outcome.requireOnly("200");
        return outcome.perSecond();
    }

    private long transactions() throws SQLException {
        return bank.database()
                .number(
                        LimitsBench.JIGEUM,
                        "select xact_commit from pg_stat_database where datname = current_database()");
    }

    /** Three years of a movement a day: the last claim was a month ago, or there was none. */
    private void computed() throws IOException, SQLException, InterruptedException {
        bank.database().execute(LimitsBench.JIGEUM, "vacuum analyze"); // or it does so by itself while we measure
        report.section(
                "Quotes computed, of accounts with three years of a movement a day",
                "last claim",
                "µs of processor a quote: server",
                "database",
                "µs to scan every movement day by day",
                "times faster");
        History month = history("a month ago", "B-HISTORY-M");
        History never = history("never", "B-HISTORY-N");
        for (int i = 0; i < WARM_UPS; i++) {
            quoteAll(month, 2);
            quoteAll(never, 2);
        }
        computed(month);
        computed(never);
    }

    /** Accounts with a long history and one owner, each a number and the owner. */
    private record History(String lastClaim, String owner, List<String> accounts) {}

    private History history(String lastClaim, String owner) throws SQLException {
        return new History(
                lastClaim,
                owner,
                bank.database()
                        .texts(
                                LimitsBench.JIGEUM,
                                "select number || ' ' || customer_id from accounting.account where customer_id = '"
                                        + owner + "' order by number limit " + QUOTED));
    }

    /** Each account's quote, computed: what was computed before is forgotten when the owner changes. */
    private void quoteAll(History history, int clients) throws InterruptedException {
        bank.server().changeStanding(history.owner());
        bank.server().quotesOnce(history.accounts()).run(clients, LONG_ENOUGH).requireOnly("200");
    }

    private void computed(History history) throws IOException, SQLException, InterruptedException {
        Sample server = new Sample();
        Sample database = new Sample();
        Sample scan = new Sample();
        Sample[] both = rounds.alternate(
                () -> quotes(history, server, database), () -> scans(history, scan), server, database, scan);
        Sample ratio = both[0].over(both[1]);
        report.row(
                history.lastClaim(),
                server.text("%,.0f"),
                database.text("%,.0f"),
                scan.text("%,.0f"),
                ratio.text("%,.0f"));
    }

    /** Quotes for a second of processor time. */
    private double quotes(History history, Sample serverMicros, Sample databaseMicros) throws InterruptedException {
        Duration server = bank.server().cpu();
        Duration database = bank.database().cpu();
        for (int i = 0; i < TIMES; i++) {
            quoteAll(history, ONE_AFTER_THE_OTHER);
        }
        double quotes = (double) TIMES * history.accounts().size();
        double serverTime = bank.server().cpu().minus(server).toNanos() / 1e3 / quotes;
        double databaseTime = bank.database().cpu().minus(database).toNanos() / 1e3 / quotes;
        serverMicros.add(serverTime);
        databaseMicros.add(databaseTime);
        return 1e6 / (serverTime + databaseTime);
    }

    /** Scans a second, one after the other on one connection, which keeps one processor at it. */
    private double scans(History history, Sample micros) throws SQLException {
        String accounts = history.accounts().stream()
                .limit(SCANNED)
                .map(account -> account.split(" ", 2)[0])
                .collect(Collectors.joining(","));
        long begun = System.nanoTime();
        bank.database()
                .text(
                        LimitsBench.LIMIT,
                        "select sum(bench.interest_by_scan(number)) from unnest(array[" + accounts + "]) as number");
        double each = (System.nanoTime() - begun) / 1e3 / SCANNED;
        micros.add(each);
        return 1e6 / each;
    }
}
