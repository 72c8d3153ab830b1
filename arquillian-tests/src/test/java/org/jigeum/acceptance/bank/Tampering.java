package org.jigeum.acceptance.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.jigeum.acceptance.server.Database;

/**
 * Something that somebody changes in the books behind the bank's back, with all its safeguards switched off, and puts
 * right again.
 *
 * @param table with its schema
 * @param rows a condition that holds for all rows concerned, before the change and after it
 * @param changes statements that change them
 */
public record Tampering(String table, String rows, List<String> changes) {

    public Tampering {
        changes = changes.stream().filter(change -> !change.isEmpty()).toList();
    }

    /** Of rows of one table. */
    public static Tampering with(String table, String rows, String... changes) {
        return new Tampering(table, rows, List.of(changes));
    }

    /** Does something while the books are spoilt. */
    public <T> T during(Supplier<T> act) {
        try (Connection connection = Database.running().administratorOfBank().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table kept as select * from " + table + " where " + rows);
            try {
                for (String change : changes) {
                    statement.execute(change);
                }
                return act.get();
            } finally {
                statement.execute("delete from " + table + " where " + rows);
                statement.execute("insert into " + table + " overriding system value select * from kept");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
