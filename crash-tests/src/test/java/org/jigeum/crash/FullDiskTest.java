package org.jigeum.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Run;
import org.jigeum.crash.bank.SmallDisk;
import org.jigeum.crash.check.Books;
import org.jigeum.crash.check.Checker;
import org.jigeum.crash.load.Clients;
import org.jigeum.testbank.Deadline;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A disk is full: that of the database's log, and that of the message broker's journal. */
@Order(60)
@Tag("long")
class FullDiskTest {

    private static final int MEGABYTES = 96;
    private static final Duration DEATH_LIMIT = Duration.ofMinutes(2);
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);
    private static final Duration FULL = Duration.ofSeconds(20);
    private static final int ANSWERS = 100;
    private static final String CLAIMS = "select count(*) from interest.claim";
    private static final String IN_THE_OUTBOX = "select count(*) from interest.outbox";

    private final Random random = Run.chance(this);

    @Test
    void aDatabaseWithoutSpaceForItsLogGoesDownAndIsRightWhenItGetsSpace() throws IOException, SQLException {
        String name = "full-log";
        Map<String, String> server = Map.of("max_wal_size", "24MB", "min_wal_size", "4MB", "wal_recycle", "off");
        try (SmallDisk disk = SmallDisk.mount(CrashBank.folder(name).resolve("wal"), MEGABYTES);
                CrashBank bank = CrashBank.open(
                        name,
                        server,
                        Map.of(
                                "wal-segsize",
                                "1",
                                "waldir",
                                CrashBank.folder(name).resolve("wal").toString()))) {
            fillTheLog(bank, disk);
            Clients.settle(bank.teller(), bank.diary());
            new Checker(bank, random).check();
        }
    }

    private void fillTheLog(CrashBank bank, SmallDisk disk) throws IOException {
        try (Load load = Load.on(bank, "full-log", random)) {
            Load.goOnForAWhile(random);
            disk.fill();
            Duration death = Deadline.within(
                    DEATH_LIMIT,
                    "PostgreSQL goes down",
                    () -> bank.database().postmaster().isEmpty());
            Load.goOnForAWhile(random);
            disk.free();
            bank.database().startAgain();
            int atStart = load.acknowledged();
            Duration recovery = Deadline.within(
                    RECOVERY_LIMIT, "clients are served again", () -> load.acknowledged() > atStart + ANSWERS);
            Run.say(
                    "disk of the database's log full: down after %d ms, served again %d ms after it got space",
                    death.toMillis(), recovery.toMillis());
        }
    }

    @Test
    void aBrokerWithoutSpaceStopsNoClaimAndTheRegisterIsHealedWhenItGetsSpace() throws IOException, SQLException {
        String name = "full-journal";
        try (SmallDisk disk = SmallDisk.mount(CrashBank.brokerJournal(name), MEGABYTES);
                CrashBank bank = CrashBank.open(name, Map.of(), Map.of())) {
            fillTheJournal(bank, disk);
            Clients.settle(bank.teller(), bank.diary());
            new Checker(bank, random).check();
        }
    }

    private void fillTheJournal(CrashBank bank, SmallDisk disk) throws IOException {
        Books books = new Books(bank.database());
        try (Load load = Load.on(bank, "full-journal", random)) {
            disk.fill();
            Load.goOnFor(FULL.dividedBy(2));
            long claims = books.number(CLAIMS);
            Load.goOnFor(FULL.dividedBy(2));
            long more = books.number(CLAIMS) - claims;
            long waiting = books.number(IN_THE_OUTBOX);
            assertThat(more).as("claims while the broker cannot write").isGreaterThan(ANSWERS);
            assertThat(waiting).as("payouts that wait in the outbox").isPositive();
            load.stop();
            disk.free();
            Run.say(
                    "disk of the broker's journal full: %d claims in %d s, %d wait in the outbox",
                    more, FULL.dividedBy(2).toSeconds(), waiting);
        }
    }
}
