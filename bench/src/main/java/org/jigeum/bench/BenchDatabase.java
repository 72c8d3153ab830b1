package org.jigeum.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The PostgreSQL that is measured: durable, on a port that was free, in a folder of its own. */
final class BenchDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private final Path data;

    private BenchDatabase(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    static BenchDatabase start(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty("ot.epg.working-dir", folder.resolve("binaries").toString());
        Redirect log = Redirect.to(folder.resolve("postgres.log").toFile());
        Path data = folder.resolve("data");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "120")
                .start();
        return new BenchDatabase(postgres, data);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    String user() {
        return USER;
    }

    void create(String database, String template) throws SQLException {
        execute(USER, "drop database if exists " + database);
        execute(USER, "create database " + database + " template " + template);
    }

    void drop(String database) throws SQLException {
        execute(USER, "drop database " + database);
    }

    void seed(String database, long accounts, LocalDate day) throws SQLException {
        execute(database, script("seed.sql", accounts, day));
        execute(database, "vacuum analyze");
        execute(database, "checkpoint");
    }

    /** Pays all accounts by one statement; the answer is how many it paid, and the backend's use of the processors. */
    SetBased paySetBased(String database, LocalDate day) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            long backend = first(statement, "select pg_backend_pid()");
            long paid = first(statement, script("set-based.sql", 0, day));
            return new SetBased(paid, cpu(ProcessHandle.of(backend).stream()));
        }
    }

    /** What one statement did. */
    record SetBased(long paid, Duration cpu) {}

    /** What the processes of PostgreSQL that live now have used of the processors. */
    Duration cpu() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return cpu(ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children));
    }

    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long first(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    String text(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return postgres.getDatabase(USER, database).getConnection();
    }

    private static String script(String name, long accounts, LocalDate day) {
        try (InputStream script = BenchDatabase.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":accounts", Long.toString(accounts))
                    .replace(":day", day.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
