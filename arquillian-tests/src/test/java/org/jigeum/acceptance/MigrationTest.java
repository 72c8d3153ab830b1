package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.server.Build;
import org.jigeum.acceptance.server.Database;
import org.jigeum.acceptance.server.EarFile;
import org.jigeum.platform.database.Schema;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Several nodes that start at once on an empty database. */
@ArquillianTest
@Order(52)
class MigrationTest {

    private static final int NODES = 8;

    static SortedSet<String> modules() {
        return EarFile.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nodesThatStartAtOnceMigrateASchemaOnce(String module) throws SQLException, IOException {
        PGSimpleDataSource empty = emptyDatabase("nodes_" + module);
        Path migrations = Build.repository().resolve("modules/" + module + "/service/src/main/resources");
        int files = filesIn(migrations.resolve("db/migration/" + module));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {migrations.toUri().toURL()}, Schema.class.getClassLoader())) {
            List<Integer> applied = AtOnce.call(NODES, node -> new Schema(module, empty).migrate(loader));
            assertThat(applied).containsOnlyOnce(files).hasSize(NODES);
            assertThat(applied.stream().mapToInt(Integer::intValue).sum()).isEqualTo(files);
        }
        assertThat(history(empty, module, "success")).isEqualTo(files);
        assertThat(history(empty, module, "not success")).isZero();
    }

    private static PGSimpleDataSource emptyDatabase(String name) throws SQLException {
        try (Connection connection = Database.running().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner " + Database.USER);
        }
        PGSimpleDataSource empty = (PGSimpleDataSource) Database.running().bank();
        empty.setDatabaseName(name);
        return empty;
    }

    private static int filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return Math.toIntExact(files.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int history(PGSimpleDataSource database, String module, String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + module
                        + ".flyway_schema_history where version is not null and " + condition)) {
            found.next();
            return found.getInt(1);
        }
    }
}
