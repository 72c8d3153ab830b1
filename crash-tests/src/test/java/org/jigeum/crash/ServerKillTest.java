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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The server is killed at random moments under load, without any chance to put something in order. */
@Order(10)
class ServerKillTest {

    private final Random random = Run.chance(this);

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingIsHalfDoneAfterEveryKillOfTheServer()
            throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        for (int round = 1; round <= Run.rounds(); round++) {
            kill(bank, round);
        }
    }

    private void kill(CrashBank bank, int round) throws IOException, SQLException {
        int acknowledged;
        Duration moment;
        try (Load load = Load.on(bank, "server-" + round, random)) {
            moment = Load.goOnForAWhile(random);
            bank.node().kill();
            load.stop();
            acknowledged = load.acknowledged();
        }
        int open = bank.diary().open().size();
        bank.startAgain();
        Clients.settle(bank.teller(), bank.diary());
        new Checker(bank, random).check();
        assertThat(open).as("requests under way when it was killed").isPositive();
        Run.say(
                "server kill %d/%d after %d ms: %d answered, %d open and settled, day +%d, all is right",
                round,
                Run.rounds(),
                moment.toMillis(),
                acknowledged,
                open,
                bank.day().daysAhead());
    }
}
