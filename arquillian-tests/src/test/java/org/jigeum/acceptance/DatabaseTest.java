package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Books;
import org.jigeum.acceptance.server.Build;
import org.jigeum.acceptance.server.Database;
import org.jigeum.platform.database.Plans;
import org.jigeum.platform.database.Schema;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database as it stands: a schema for each module, nothing across, and nodes that start at once. */
@ArquillianTest
@Order(70)
class DatabaseTest {

    private static final int NODES = 8;

    private static final String FOREIGN_KEYS_ACROSS = """
            select k.conname from pg_constraint k
            join pg_class here on here.oid = k.conrelid join pg_class there on there.oid = k.confrelid
            where k.contype = 'f' and here.relnamespace <> there.relnamespace""";

    private static final String VIEWS_ACROSS = """
            select distinct v.relname from pg_rewrite r
            join pg_class v on v.oid = r.ev_class
            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
              and d.refclassid = 'pg_class'::regclass
            join pg_class source on source.oid = d.refobjid
            join pg_namespace n on n.oid = v.relnamespace
            where v.relkind in ('v', 'm') and source.relnamespace <> v.relnamespace
              and n.nspname not in ('pg_catalog', 'information_schema')""";

    private static final String SCHEMAS_WITH_TABLES = """
            select distinct schemaname from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by schemaname""";

    private static final String COLUMNS_OF_BROKEN_NUMBERS = """
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
              and data_type in ('real', 'double precision', 'money')""";

    @Test
    void noForeignKeyAndNoViewGoesFromOneModuleToAnother() {
        assertThat(names(FOREIGN_KEYS_ACROSS)).isEmpty();
        assertThat(names(VIEWS_ACROSS)).isEmpty();
        assertThat(names("select conname from pg_constraint where contype = 'f'"))
                .as("within a module there are some")
                .isNotEmpty();
    }

    @Test
    void whatIsPlannedOnceInATransactionIsPlannedAsEverAfterIt() throws SQLException {
        try (Connection connection = Database.running().bank().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> before = settingsOfPlans(statement);
            connection.setAutoCommit(false);
            try (ResultSet first = statement.executeQuery("select * from " + Plans.ONCE)) {
                assertThat(first.next()).isTrue();
            }
            assertThat(settingsOfPlans(statement)).containsExactly("force_generic_plan", "off", "off");
            connection.commit();
            assertThat(settingsOfPlans(statement)).isEqualTo(before);
        }
    }

    private static List<String> settingsOfPlans(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : List.of("plan_cache_mode", "enable_seqscan", "jit")) {
            try (ResultSet setting = statement.executeQuery("show " + name)) {
                setting.next();
                settings.add(setting.getString(1));
            }
        }
        return settings;
    }

    @Test
    void aForeignKeyOrAViewFromOneModuleToAnotherWouldBeFound() throws SQLException {
        DataSource scratch = newDatabase("planted");
        execute(
                scratch,
                "create schema a; create schema b; create table a.t (id int primary key);"
                        + " create table b.t (id int references a.t); create view b.v as select * from a.t");
        assertThat(names(scratch, FOREIGN_KEYS_ACROSS)).containsExactly("t_id_fkey");
        assertThat(names(scratch, VIEWS_ACROSS)).containsExactly("v");
    }

    @Test
    void everyTableIsInTheSchemaOfAModuleOrOfJakartaBatch() throws IOException {
        SortedSet<String> schemas = modules();
        schemas.add("batch");
        assertThat(names(SCHEMAS_WITH_TABLES)).containsExactlyElementsOf(schemas);
    }

    @Test
    void noColumnHoldsANumberThatIsNotExact() {
        assertThat(names(COLUMNS_OF_BROKEN_NUMBERS)).isEmpty();
    }

    @Test
    void nodesThatStartAtOnceMigrateOnce() throws IOException, SQLException {
        DataSource empty = newDatabase("nodes");
        SortedSet<String> modules = modules();
        try (URLClassLoader migrations = new URLClassLoader(migrationsOf(modules))) {
            AtOnce.call(
                    NODES,
                    node -> modules.stream()
                            .mapToInt(module -> new Schema(module, empty).migrate(migrations))
                            .sum());
        }
        for (String module : modules) {
            assertThat(names(
                            empty,
                            "select version from " + module + ".flyway_schema_history"
                                    + " where version is not null and success order by installed_rank"))
                    .as(module)
                    .containsExactlyElementsOf(versionsOf(module));
        }
        assertThat(names(empty, SCHEMAS_WITH_TABLES)).containsExactlyElementsOf(modules);
    }

    /** The database ends transactions that do nothing for long; whoever waits for a migration is none of them. */
    @Test
    void aMigrationMayTakeLongerThanATransactionMayBeIdle(@TempDir Path folder) throws IOException, SQLException {
        DataSource slow = newDatabase("slow");
        execute(slow, "alter database slow set idle_in_transaction_session_timeout = '500ms'");
        Path migrations = Files.createDirectories(folder.resolve("db/migration/slow"));
        Files.writeString(migrations.resolve("V1__slow.sql"), "select pg_sleep(2); create table slow.t (id int);");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertThat(new Schema("slow", slow).migrate(loader)).isOne();
        }
        assertThat(names(slow, SCHEMAS_WITH_TABLES)).containsExactly("slow");
    }

    private static SortedSet<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Build.repository().resolve("modules"))) {
            SortedSet<String> modules = new TreeSet<>();
            folders.filter(folder -> Files.isDirectory(resources(folder).resolve("db/migration")))
                    .forEach(folder -> modules.add(folder.getFileName().toString()));
            assertThat(modules).hasSizeGreaterThan(1);
            return modules;
        }
    }

    private static URL[] migrationsOf(SortedSet<String> modules) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String module : modules) {
            urls.add(resources(Build.repository().resolve("modules").resolve(module))
                    .toUri()
                    .toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<String> versionsOf(String module) throws IOException {
        Path folder = resources(Build.repository().resolve("modules").resolve(module))
                .resolve("db/migration")
                .resolve(module);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .toList();
        }
    }

    private static Path resources(Path module) {
        return module.resolve("service/src/main/resources");
    }

    private static List<String> names(String sql) {
        return names(Database.running().bank(), sql);
    }

    private static List<String> names(DataSource database, String sql) {
        return Books.of(database).rows(sql).stream()
                .map(Map::values)
                .map(values -> values.iterator().next().toString())
                .toList();
    }

    private static DataSource newDatabase(String name) throws SQLException {
        DataSource administrator = Database.running().administrator();
        execute(administrator, "drop database if exists " + name);
        execute(administrator, "create database " + name + " owner " + Database.USER);
        return Database.running().named(name);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
