package org.jigeum.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Run;
import org.jigeum.crash.check.Books;
import org.jigeum.crash.check.Checker;
import org.jigeum.crash.load.Clients;
import org.jigeum.testbank.Deadline;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server is killed at the worst moments of a payout's way to the withholding register. The database, where the
 * tests have put something in its way, says when such a moment has come; the bank is as it is released.
 */
@Order(40)
class QueueKillTest {

    private static final Duration MOMENT_LIMIT = Duration.ofSeconds(60);
    private static final Duration HEALING_LIMIT = Duration.ofSeconds(60);

    /** Whoever marks a payout as sent falls asleep before it is done: the message is with the broker already. */
    private static final String SLEEP_BEFORE_THE_MARK = """
            create function public.crash_sleep() returns trigger language plpgsql as $$
            begin perform pg_sleep(600); return new; end $$;
            create trigger crash_sleep before update of sent_at on interest.outbox
              for each row when (new.sent_at is not null) execute function public.crash_sleep()""";

    private static final String SLEEPERS =
            "select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = 'jigeum'";

    private static final String WAKE = """
            select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = 'jigeum';
            drop function public.crash_sleep cascade""";

    /**
     * Whoever writes to the register commits and then waits for a standby that is never there: durable, and not
     * acknowledged. It is the only transaction that waits: all others have synchronous_commit = local.
     */
    private static final String HANG_AFTER_THE_COMMIT = """
            create function public.crash_hang() returns trigger language plpgsql as $$
            begin perform set_config('synchronous_commit', 'on', true); return null; end $$;
            create trigger crash_hang after insert on accounting.withholding
              for each statement execute function public.crash_hang()""";

    private static final String HANGING = "select pid from pg_stat_activity where wait_event = 'SyncRep'";

    private final Random random = Run.chance(this);

    @Test
    void whatWasSentAndNotMarkedAsSentIsRegisteredOnce() throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        Books books = new Books(bank.database());
        try (Load load = Load.on(bank, "unmarked", random)) {
            books.execute(SLEEP_BEFORE_THE_MARK);
            await("a payout is sent and not marked", books, SLEEPERS);
            bank.node().kill();
            load.stop();
        }
        long waiting = books.number("select count(*) from interest.outbox where sent_at is null");
        books.execute(WAKE);
        restartAndCheck(bank);
        Run.say("killed between JMS send and mark: %d payouts not marked, all is right", waiting);
    }

    @Test
    void whatWasRegisteredAndNotAcknowledgedToTheBrokerIsRegisteredOnce() throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        Books books = new Books(bank.database());
        books.execute(HANG_AFTER_THE_COMMIT);
        bank.database().setAndReload("synchronous_standby_names", "nobody");
        try (Load load = Load.on(bank, "unacknowledged", random)) {
            await("a listener has committed and waits", books, HANGING);
            bank.node().kill();
            load.stop();
        } finally {
            bank.database().setAndReload("synchronous_standby_names", "");
            books.execute("drop function public.crash_hang cascade");
        }
        Deadline.within(MOMENT_LIMIT, "nobody waits", () -> books.texts(HANGING).isEmpty());
        long registered = books.number("""
                select count(*) from interest.outbox o
                join accounting.withholding w on w.payout_id = o.claim_id""");
        assertThat(registered)
                .as("payouts that are registered, while the broker has their message")
                .isPositive();
        restartAndCheck(bank);
        Run.say("killed between commit and acknowledgement: %d payouts told twice, all is right", registered);
    }

    @Test
    @Tag("long")
    void aBrokerThatLosesItsJournalLosesNothingAndIsHealedWithinAMinute() throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        Books books = new Books(bank.database());
        try (Load load = Load.on(bank, "journal", random);
                Connection lock = books.lock("accounting.withholding")) {
            await("many payouts are sent and not registered", books, """
                    select 'many' where (select count(*) from interest.outbox where sent_at is not null) > 100""");
            bank.node().kill();
            load.stop();
            lock.rollback();
        }
        long sent = books.number("select count(*) from interest.outbox where sent_at is not null");
        delete(CrashBank.brokerJournal(CrashBank.SHARED));
        bank.startAgain();
        Duration healed = new Checker(bank, random).awaitRegister(HEALING_LIMIT);
        Clients.settle(bank.teller(), bank.diary());
        new Checker(bank, random).check();
        Run.say("broker journal deleted with %d payouts sent: healed in %d ms, all is right", sent, healed.toMillis());
    }

    private void restartAndCheck(CrashBank bank) throws IOException, SQLException {
        bank.startAgain();
        Clients.settle(bank.teller(), bank.diary());
        new Checker(bank, random).check();
    }

    private static void await(String what, Books books, String found) {
        Deadline.within(MOMENT_LIMIT, what, () -> !books.texts(found).isEmpty());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
