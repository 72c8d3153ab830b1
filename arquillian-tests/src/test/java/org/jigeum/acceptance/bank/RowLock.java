package org.jigeum.acceptance.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.jigeum.acceptance.server.Database;

/**
 * Rows that a transaction outside of the bank locks and holds for a while.
 *
 * @param selects find the rows and say how they are locked: {@code for update}, {@code for key share} …
 */
public record RowLock(List<String> selects) {

    public RowLock {
        selects = List.copyOf(selects);
    }

    /** On the row of an account. */
    public static RowLock on(Account account, String strength) {
        return new RowLock(
                List.of("select 1 from accounting.account where number = " + account.number() + " " + strength));
    }

    /** Does something while the rows are locked, and lets them go. */
    public <T> T during(Supplier<T> act) {
        try (Connection connection = Database.running().bank().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String select : selects) {
                statement.execute(select);
            }
            try {
                return act.get();
            } finally {
                connection.rollback(); // closing would let go as well, but a moment later
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
