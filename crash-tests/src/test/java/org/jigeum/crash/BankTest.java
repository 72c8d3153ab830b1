package org.jigeum.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Run;
import org.jigeum.crash.check.Books;
import org.jigeum.crash.check.Checker;
import org.jigeum.crash.load.Clients;
import org.jigeum.crash.load.Clients.Crowd;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many clients move large sums among few accounts and claim, while somebody counts the money all along. */
@Order(30)
class BankTest {

    private static final int CLIENTS = 32;
    private static final int ACCOUNTS = 50;
    private static final long HIGHEST_AMOUNT = 40_000_000;
    private static final Duration DAY = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(20);

    /** One statement is one snapshot: what there is, and what explains it. */
    private static final String SNAPSHOT = """
            select concat_ws(' ',
              (select sum(balance) from accounting.account)
                - (select sum(case kind when 'DEPOSIT' then amount when 'INTEREST' then amount
                                        when 'WITHDRAWAL' then -amount else 0 end) from accounting.passbook_entry),
              (select sum(credit - debit) from accounting.journal_line where gl_account = 2010)
                - (select sum(balance) from accounting.account),
              (select sum(debit - credit) from accounting.journal_line),
              (select count(*) from accounting.account where balance < 0))""";

    private static final String ALL_IS_RIGHT = "0 0 0 0";

    private final Random random = Run.chance(this);

    @Test
    void theTotalChangesByNothingButInterestAndMoneyFromOutsideAndNoBalanceIsEverNegative()
            throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        Books books = new Books(bank.database());
        List<String> accounts = bank.accounts().subList(0, ACCOUNTS);
        int before = bank.diary().size();
        bank.day().run(bank.teller(), DAY);
        Clients clients = Clients.start(
                new Crowd("bank", CLIENTS, HIGHEST_AMOUNT, accounts), bank.teller(), bank.diary(), random);
        int snapshots;
        try {
            snapshots = watch(books, bank, before);
        } finally {
            bank.day().rest();
            clients.stop();
        }
        Clients.settle(bank.teller(), bank.diary());
        new Checker(bank, random).check();
        assertThat(bank.diary().size() - before).as("answers").isGreaterThan(CLIENTS);
        Run.say(
                "bank test of %d s: %d answered, %d snapshots, day +%d, all is right",
                Run.bankTest().toSeconds(),
                bank.diary().size() - before,
                snapshots,
                bank.day().daysAhead());
    }

    private static int watch(Books books, CrashBank bank, int before) throws SQLException {
        long start = System.nanoTime();
        long nextLine = start + BETWEEN_LINES.toNanos();
        int snapshots = 0;
        while (System.nanoTime() - start < Run.bankTest().toNanos()) {
            assertThat(books.texts(SNAPSHOT))
                    .as("unexplained, not in the control account, trial balance, negative")
                    .containsExactly(ALL_IS_RIGHT);
            snapshots++;
            Load.goOnFor(BETWEEN_SNAPSHOTS);
            if (System.nanoTime() > nextLine) {
                nextLine += BETWEEN_LINES.toNanos();
                Run.say("bank test: %d answered, %d snapshots", bank.diary().size() - before, snapshots);
            }
        }
        return snapshots;
    }
}
