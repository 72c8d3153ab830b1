package org.jigeum.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jigeum.crash.bank.BankClient;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Run;
import org.jigeum.crash.check.Checker;
import org.jigeum.crash.load.Clients;
import org.jigeum.crash.load.Clients.Crowd;
import org.jigeum.crash.load.Diary;
import org.jigeum.testbank.BankNode;
import org.jigeum.testbank.Deadline;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two nodes is frozen in the midst of its transactions; the other one serves on. */
@Order(50)
@Tag("long")
class FrozenNodeTest {

    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final Duration UNTIL_LOCKS_ARE_BACK = Duration.ofSeconds(15);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);
    private static final Duration BROKERS_LIMIT = Duration.ofSeconds(60);
    private static final String BRIDGED = "AMQ221027: Bridge ClusterConnectionBridge";
    private static final int CLIENTS = 8;
    private static final int ACCOUNTS = 40;
    private static final long HIGHEST_AMOUNT = 1_000_000;

    private final Random random = Run.chance(this);

    @Test
    void whileANodeIsFrozenTheOtherServesAllAccountsAndNothingIsPaidTwice() throws IOException, SQLException {
        CrashBank bank = CrashBank.shared();
        BankNode second = bank.startNode("node-2");
        try {
            awaitBrokersOf(second);
            freezeUnderLoad(bank, second);
            Clients.settle(bank.teller(), bank.diary());
            new Checker(bank, random).check();
            Clients.settle(bank.teller(second), bank.diary());
        } finally {
            second.kill();
        }
    }

    /** Until its broker has a bridge to the other one's, as it says once after its start. */
    private static void awaitBrokersOf(BankNode node) {
        Path console = node.folder().resolve("console.log");
        Deadline.within(
                BROKERS_LIMIT,
                "the brokers are one cluster",
                () -> read(console).contains(BRIDGED));
    }

    private static String read(Path console) {
        try {
            return Files.readString(console, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Few accounts, so that the frozen node has locked some that the other one needs. */
    private void freezeUnderLoad(CrashBank bank, BankNode second) {
        Diary diary = bank.diary();
        Clients atFirst = crowd("frozen", bank, bank.teller());
        Clients atSecond = crowd("awake", bank, bank.teller(second));
        try {
            Load.goOnForAWhile(random);
            bank.day().turn(bank.teller());
            bank.day().tell(bank.teller(second));
            Load.goOnForAWhile(random);
            bank.node().freeze();
            int before = diary.size();
            Load.goOnFor(UNTIL_LOCKS_ARE_BACK);
            int whenLocksAreBack = diary.size();
            List<String> stuck = stuck(diary);
            Load.goOnFor(FROZEN.minus(UNTIL_LOCKS_ARE_BACK));
            int atTheEnd = diary.size();
            bank.node().thaw();
            assertThat(atTheEnd).as("answers of the other node").isGreaterThan(whenLocksAreBack + CLIENTS);
            assertThat(stuck(diary)).as("orders of the other node").doesNotContainAnyElementsOf(stuck);
            Load.goOnFor(AFTERWARDS);
            Run.say(
                    "frozen for %d s: the other node answered %d in the first %d s, then %d",
                    FROZEN.toSeconds(),
                    whenLocksAreBack - before,
                    UNTIL_LOCKS_ARE_BACK.toSeconds(),
                    atTheEnd - whenLocksAreBack);
        } finally {
            bank.node().thaw();
            atFirst.stop();
            atSecond.stop();
        }
    }

    private Clients crowd(String name, CrashBank bank, BankClient node) {
        List<String> accounts = bank.accounts().subList(0, ACCOUNTS);
        return Clients.start(new Crowd(name, CLIENTS, HIGHEST_AMOUNT, accounts), node, bank.diary(), random);
    }

    private static List<String> stuck(Diary diary) {
        return diary.open().stream()
                .map(order -> order.key())
                .filter(key -> key.startsWith("awake"))
                .toList();
    }
}
