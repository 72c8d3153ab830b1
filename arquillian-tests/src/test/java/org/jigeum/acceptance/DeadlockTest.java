package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.server.Database;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody outside of the bank locks accounts in another order than the bank does. */
@ArquillianTest
@Order(24)
class DeadlockTest {

    private static final String DEADLOCK_DETECTED = "40P01";

    private final Bank bank = new Bank();

    /** PostgreSQL ends whoever finds the deadlock first: mostly the bank, since it has waited for longer. */
    @Test
    void aTransferThatPostgresqlEndsBecauseOfADeadlockIsDoneAtTheNextAttempt() {
        bank.clock().set("2023-08-15");
        long deadlocksBefore = deadlocks();
        Eventually.that("the transfer is the one that is ended", this::isTransferEnded);
        Eventually.that("PostgreSQL has counted it", () -> deadlocks() > deadlocksBefore);
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }

    private boolean isTransferEnded() {
        Account from = bank.newAccountWith(10_000);
        Account to = bank.newAccountWith(5_000);
        boolean isOutsideLeftAlone;
        CompletableFuture<Answer> transfer;
        try (Connection outside = Database.running().bank().getConnection();
                Statement statement = outside.createStatement()) {
            outside.setAutoCommit(false);
            statement.execute(lock(to));
            transfer = CompletableFuture.supplyAsync(() -> bank.teller().transfer(from, to, 1_000));
            Eventually.that("the transfer waits for the receiver's row", this::isBankWaiting);
            isOutsideLeftAlone = isLocked(statement, from);
            outside.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        transfer.join().expect(201);
        assertThat(from.balance()).isEqualTo(9_000);
        assertThat(to.balance()).isEqualTo(6_000);
        assertThat(Passbook.of(from).chains().count("TRANSFER_OUT")).isOne();
        assertThat(Passbook.of(to).chains().count("TRANSFER_IN")).isOne();
        return isOutsideLeftAlone;
    }

    /** The bank gives the row away only by being ended; otherwise it is us whom PostgreSQL ends. */
    private static boolean isLocked(Statement statement, Account account) throws SQLException {
        try {
            statement.execute(lock(account));
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(DEADLOCK_DETECTED);
            return false;
        }
    }

    private static String lock(Account account) {
        return "select 1 from accounting.account where number = " + account.number() + " for no key update";
    }

    private boolean isBankWaiting() {
        return bank.books()
                        .number("select count(*) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and application_name = 'jigeum'")
                == 1;
    }

    private long deadlocks() {
        return bank.books().number("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
