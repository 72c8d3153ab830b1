package org.jigeum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jigeum.bench.LimitsBench.Bank;
import org.jigeum.bench.Load.Outcome;

/** Deposits of many clients to one account, beside the database doing the same to one row. */
record HotAccountSection(Bank bank, Rounds rounds, Report report) {

    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    void measure() throws IOException, SQLException, InterruptedException {
        String account = bank.database().text(LimitsBench.JIGEUM, "select max(number) from accounting.account");
        Load deposits = bank.server().deposits(account);
        Path script = bank.script("hot-account.sql", "{account}", account);
        deposits.run(CLIENTS, WARM_UP);
        Sample[] both = rounds.alternate(
                () -> succeeded(deposits.run(CLIENTS, bank.time())),
                () -> bank.pgbench().run(script, CLIENTS, bank.time(), Map.of()));
        Sample ratio = both[0].over(both[1]);
        report.section("One hot account", "clients", "deposits/s", "plain transactions/s", "ratio");
        report.row(Integer.toString(CLIENTS), both[0].text("%,.0f"), both[1].text("%,.0f"), ratio.text("%.2f"));
        report.ratio("hot account", ratio);
    }

    private static double succeeded(Outcome outcome) {
        outcome.requireOnly("201", "503 later");
        System.out.println("  " + outcome);
        return outcome.perSecond();
    }
}
