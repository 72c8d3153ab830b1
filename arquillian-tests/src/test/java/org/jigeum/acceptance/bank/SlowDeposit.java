package org.jigeum.acceptance.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jigeum.acceptance.server.Database;

/** A deposit whose transaction takes its time: everything is written, nothing is committed yet. */
public final class SlowDeposit implements AutoCloseable {

    private final Connection connection;

    private SlowDeposit(Connection connection) {
        this.connection = connection;
    }

    /** Writes what the bank writes for a deposit on a day. */
    public static SlowDeposit begin(Account account, long amount, String day) {
        String deposit = """
                with posted as (
                  update accounting.account set balance = balance + %2$d, last_business_day = '%3$s' where number = %1$s
                  returning number, balance
                ), journal as (
                  insert into accounting.journal (journal_id, business_day, kind, recorded_at)
                  values (nextval('accounting.journal_id'), '%3$s', 'DEPOSIT', now()) returning journal_id
                ), lines as (
                  insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
                  select journal_id, 1, 1010, %2$d, 0, null from journal
                  union all select journal_id, 2, 2010, 0, %2$d, %1$s from journal
                ), entry as (
                  insert into accounting.passbook_entry (entry_id, account_number, business_day, value_day, kind,
                    amount, balance, journal_id)
                  select nextval('accounting.entry_id'), number, '%3$s', '%3$s', 'DEPOSIT', %2$d, balance, journal_id
                  from posted, journal
                )
                insert into accounting.closing_balance (account_number, day, balance)
                select number, '%3$s', balance from posted
                on conflict (account_number, day) do update set balance = excluded.balance
                """.formatted(account.number(), amount, day);
        try {
            Connection connection = Database.running().bank().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(deposit);
            }
            return new SlowDeposit(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of it stays if it was not committed. */
    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
