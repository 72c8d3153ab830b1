package org.jigeum.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Run;
import org.jigeum.crash.check.Checker;
import org.jigeum.crash.load.Clients;
import org.jigeum.testbank.Deadline;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The database is killed at random moments under load; the server lives on and finds it again. */
@Order(20)
class DatabaseKillTest {

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(30);
    private static final int ANSWERS_OF_A_RECOVERED_BANK = 200;

    private final Random random = Run.chance(this);

    @Test
    void theServerLivesOnAndNothingIsLostOrDoneTwiceAfterEveryKillOfTheDatabase() throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        for (int round = 1; round <= Run.rounds(); round++) {
            kill(bank, round);
        }
    }

    private void kill(CrashBank bank, int round) throws IOException, SQLException {
        String line;
        try (Load load = Load.on(bank, "database-" + round, random)) {
            line = kill(bank, load);
        }
        assertThat(bank.node().isAlive()).as("the server lives").isTrue();
        Clients.settle(bank.teller(), bank.diary());
        new Checker(bank, random).check();
        Run.say(
                "database kill %d/%d %s, day +%d, all is right",
                round, Run.rounds(), line, bank.day().daysAhead());
    }

    private String kill(CrashBank bank, Load load) throws IOException {
        Duration moment = Load.goOnForAWhile(random);
        String victim = killSomeOrAll(bank);
        Duration away = Load.goOnForAWhile(random);
        bank.database().startAgain();
        int atStart = load.acknowledged();
        Duration recovery = Deadline.within(
                RECOVERY_LIMIT,
                "clients are served again",
                () -> load.acknowledged() > atStart + ANSWERS_OF_A_RECOVERED_BANK);
        return "(%s) after %d ms, away for %d ms, served again %d ms after that: %d answered, %d told to come later"
                .formatted(
                        victim,
                        moment.toMillis(),
                        away.toMillis(),
                        recovery.toMillis(),
                        load.acknowledged(),
                        load.later());
    }

    private String killSomeOrAll(CrashBank bank) {
        if (random.nextBoolean()) {
            bank.database().killPostmaster();
            return "postmaster";
        }
        bank.database().killAll();
        return "all processes";
    }
}
