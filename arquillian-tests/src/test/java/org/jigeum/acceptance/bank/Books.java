package org.jigeum.acceptance.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database's tables, read behind the bank's back. */
public final class Books {

    private final DataSource database;

    private Books(DataSource database) {
        this.database = database;
    }

    /** The tables of a database. */
    public static Books of(DataSource database) {
        return new Books(database);
    }

    /** The rows that a query finds, each a map of its columns. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                row.put(found.getMetaData().getColumnLabel(column), found.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The one number that a query finds. */
    public long number(String sql, Object... parameters) {
        Map<String, Object> row = rows(sql, parameters).get(0);
        return ((Number) row.values().iterator().next()).longValue();
    }

    /** The same for an account, whose number is the query's only parameter. */
    public long number(String sql, Account account) {
        return number(sql, Long.valueOf(account.number()));
    }

    /** The closing balances of an account as they are kept, oldest first, such as {@code "2023-08-15 1000"}. */
    public List<String> closingBalances(Account account) {
        return rows(
                        "select day || ' ' || balance as closing from accounting.closing_balance"
                                + " where account_number = ? order by day",
                        Long.valueOf(account.number()))
                .stream()
                .map(row -> row.get("closing").toString())
                .toList();
    }

    /** What the general ledger owes to the accounts of a product in interest: accrued less paid. */
    public long accruedInterestPayable(Product product) {
        return number("""
                        select coalesce(sum(l.credit - l.debit), 0)
                        from accounting.journal_line l join accounting.journal j on j.journal_id = l.journal_id
                        where l.gl_account = 2020 and (j.product_code = ? or exists (
                          select 1 from accounting.journal_line d
                          join accounting.account a on a.number = d.account_number and a.product_code = ?
                          where d.journal_id = l.journal_id))""", product.code(), product.code());
    }

    /** Changes a table behind the bank's back, as an error would. */
    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SQLSTATE with which the database refuses a statement; nothing of it stays, should it pass. */
    public String refusalOf(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(sql);
            connection.rollback();
            return "not refused";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
