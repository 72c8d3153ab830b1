package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.server.Database;
import org.jigeum.acceptance.server.EarFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself sees to once the EAR is deployed, whatever a program wants of it. */
@ArquillianTest
@Order(51)
class DatabaseTest {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String RESTRICT_VIOLATION = "23001";

    /** Foreign keys, views, and triggers and functions by reference or by name that lead from a schema to another. */
    private static final String CROSSINGS = """
            with schema as (select oid, nspname as name from pg_namespace
                            where nspname !~ '^pg_' and nspname <> 'information_schema')
            select 'foreign key ' || c.conname from pg_constraint c
              join pg_class here on here.oid = c.conrelid join pg_class there on there.oid = c.confrelid
              where c.contype = 'f' and here.relnamespace <> there.relnamespace
            union all
            select distinct 'view ' || here.relname from pg_rewrite r join pg_class here on here.oid = r.ev_class
              join schema on schema.oid = here.relnamespace
              join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
              join pg_class there on d.refclassid = 'pg_class'::regclass and there.oid = d.refobjid
              where here.relnamespace <> there.relnamespace
            union all
            select 'trigger ' || t.tgname from pg_trigger t join pg_class here on here.oid = t.tgrelid
              join pg_proc f on f.oid = t.tgfoid
              where not t.tgisinternal and here.relnamespace <> f.pronamespace
            union all
            select 'function ' || f.proname from pg_proc f join schema here on here.oid = f.pronamespace
              join schema there on there.oid <> here.oid and f.prosrc ~* ('\\m' || there.name || '"?\\s*\\.')
            """;

    private final Bank bank = new Bank();

    static SortedSet<String> modules() {
        return EarFile.modules();
    }

    @Test
    void nothingInASchemaReachesIntoAnother() throws SQLException {
        assertThat(found(CROSSINGS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table interest.planted (account bigint references accounting.account)",
                "create view interest.planted as select * from accounting.account",
                "create trigger planted before delete on interest.outbox execute function accounting.refuse_change()",
                "create function interest.planted() returns trigger language plpgsql as"
                        + " $$ begin update accounting.account set balance = 0; return null; end $$"
            })
    void whatReachesIntoAnotherSchemaWouldBeFound(String planted) throws SQLException {
        List<String> crossings = undone(connection -> {
            execute(connection, planted);
            return strings(connection, CROSSINGS);
        });
        assertThat(crossings).hasSize(1);
    }

    @Test
    void everyModuleHasItsSchemaAndThereIsNoOther() throws SQLException {
        assertThat(found("select nspname from pg_namespace where nspname !~ '^pg_'"
                        + " and nspname not in ('information_schema', 'public')"))
                .containsExactlyInAnyOrderElementsOf(modules());
        assertThat(found("select tablename from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySchemaKeepsItsOwnHistoryOfMigrations(String module) {
        String history = module + ".flyway_schema_history";
        assertThat(bank.books().number("select count(*) from " + history + " where version is not null"))
                .isPositive();
        assertThat(bank.books().number("select count(*) from " + history + " where not success"))
                .isZero();
    }

    static List<String> insertOnlyTables() throws SQLException {
        return found("select tgrelid::regclass::text from pg_trigger where tgname = 'insert_only' order by 1");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleHasTablesThatAreInsertOnly(String module) throws SQLException {
        assertThat(insertOnlyTables()).anyMatch(table -> table.startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("insertOnlyTables")
    void anInsertOnlyTableRefusesEveryChange(String table) throws SQLException {
        String column = found("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and attidentity = '' order by attnum")
                .get(0);
        assertRefused("update " + table + " set " + column + " = " + column, RESTRICT_VIOLATION);
        assertRefused("delete from " + table, RESTRICT_VIOLATION);
        assertRefused("truncate " + table + " cascade", RESTRICT_VIOLATION);
    }

    @Test
    void aSecondClaimOfAnAccountOnADayIsImpossible() throws SQLException {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-17");
        account.claim().expect(201);
        assertRefused(claimAgain(account, 1, 0), UNIQUE_VIOLATION);
        assertRefused(claimAgain(account, 0, 1), UNIQUE_VIOLATION);
        undone(connection -> execute(connection, claimAgain(account, 1, 1)));
    }

    /** The claim of the account once more, for days that begin and end later. */
    private static String claimAgain(Account account, int daysLaterFrom, int daysLaterThrough) {
        return "insert into interest.claim select (jsonb_populate_record(claim, jsonb_build_object("
                + "'claim_id', nextval('interest.claim_id'),"
                + "'from_day', from_day + " + daysLaterFrom + ","
                + "'through_day', through_day + " + daysLaterThrough + ","
                + "'business_day', business_day + " + daysLaterThrough
                + "))).* from interest.claim where account_number = " + account.number();
    }

    private static void assertRefused(String sql, String sqlState) {
        assertThatThrownBy(() -> undone(connection -> execute(connection, sql)))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).as(sql).isEqualTo(sqlState));
    }

    /** What is done in a transaction that is rolled back. */
    private interface Act<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T undone(Act<T> act) throws SQLException {
        try (Connection connection = Database.running().bank().getConnection()) {
            connection.setAutoCommit(false);
            try {
                return act.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> found(String sql) throws SQLException {
        return undone(connection -> strings(connection, sql));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }
}
