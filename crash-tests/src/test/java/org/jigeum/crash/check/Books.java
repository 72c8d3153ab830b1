package org.jigeum.crash.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jigeum.testbank.DatabaseServer;

/** The bank's tables, read behind its back. */
public record Books(DatabaseServer database) {

    private static final String BANK = "jigeum";
    private static final int MOST_LINES = 5;

    /** What is wrong in the books, all looked at as of one moment; empty if nothing is. */
    public List<String> violations() {
        return read(statement -> {
            List<String> violations = new ArrayList<>();
            for (Invariant invariant : Invariant.values()) {
                List<String> lines = texts(statement, invariant.violations());
                if (!lines.isEmpty()) {
                    violations.add(invariant + ": " + lines.size() + " times, such as "
                            + lines.subList(0, Math.min(MOST_LINES, lines.size())));
                }
            }
            return violations;
        });
    }

    /** The texts that a query finds. */
    public List<String> texts(String sql) {
        return read(statement -> texts(statement, sql));
    }

    Set<String> distinctTexts(String sql) {
        return new LinkedHashSet<>(texts(sql));
    }

    /** The one number that a query finds. */
    public long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** Changes something as the superuser. */
    public void execute(String sql) {
        try {
            database.execute(BANK, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Locks a table against everybody, until what is given back is closed. */
    public Connection lock(String table) throws SQLException {
        Connection connection = database.connect(DatabaseServer.SUPERUSER, BANK);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            return connection;
        }
    }

    private interface Query<T> {
        T of(Statement statement) throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try (Connection connection = database.connect(DatabaseServer.SUPERUSER, BANK);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            T result = query.of(statement);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
