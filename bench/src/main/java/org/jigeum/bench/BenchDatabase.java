package org.jigeum.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jigeum.testbank.DatabaseServer;

/** The PostgreSQL that is measured. */
final class BenchDatabase implements AutoCloseable {

    private static final long MILLIS_A_TICK = 10;

    private static final String USER = DatabaseServer.SUPERUSER;

    private final DatabaseServer server;

    private BenchDatabase(DatabaseServer server) {
        this.server = server;
    }

    static BenchDatabase start(Path folder) throws IOException {
        Map<String, String> settings = Map.of("shared_buffers", "1GB", "max_wal_size", "4GB", "max_connections", "400");
        return new BenchDatabase(DatabaseServer.create(new DatabaseServer.Settings(folder, settings, Map.of())));
    }

    String url(String database) {
        return server.url(database);
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

    void seed(String database, long accounts, long customers, LocalDate day) throws SQLException {
        execute(database, script("seed.sql", accounts, day).replace(":customers", Long.toString(customers)));
        register(database);
        execute(database, "checkpoint");
    }

    /** Gives what was paid so far its lines in the withholding register. */
    void register(String database) throws SQLException {
        execute(database, resource("registered.sql"));
        execute(database, "vacuum analyze");
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

    /** What PostgreSQL has used of the processors, by processes that live and by such as have ended. */
    Duration cpu() {
        return cpu(server.postmaster().stream().flatMap(ProcessHandle::children))
                .plus(cpuOfEnded());
    }

    /** As the kernel keeps it for their parent (proc_pid_stat(5), cutime and cstime). */
    private Duration cpuOfEnded() {
        Path stat = Path.of("/proc/" + server.postmaster().orElseThrow().pid() + "/stat");
        try {
            String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
            return Duration.ofMillis(MILLIS_A_TICK * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        server.execute(database, sql);
    }

    /** The number that a statement answers with; what it wrote is rolled back. */
    long numberRolledBack(String database, String statement) throws SQLException {
        try (Connection connection = connect(database);
                Statement executed = connection.createStatement()) {
            connection.setAutoCommit(false);
            long number = first(executed, statement);
            connection.rollback();
            return number;
        }
    }

    long number(String database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    List<String> texts(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    /**
     * Number and owner of each usual account, with a blank in between. Those with three years of movements are quoted,
     * and must not be paid before.
     */
    List<String> accounts(String database) throws SQLException {
        return texts(
                database,
                "select number || ' ' || customer_id from accounting.account"
                        + " where customer_id not like 'B-HISTORY-%' order by number");
    }

    long bytes(String database) throws SQLException {
        return number(database, "select pg_database_size('" + database + "')");
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
        return server.connect(USER, database);
    }

    private static String script(String name, long accounts, LocalDate day) {
        return resource(name).replace(":accounts", Long.toString(accounts)).replace(":day", day.toString());
    }

    static String resource(String name) {
        try (InputStream script = BenchDatabase.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
