package org.jigeum.acceptance.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The PostgreSQL of this test run, on a port that was free. It starts when it is first asked for and ends with the
 * test run, and with the JVM if that is cut short.
 */
public final class Database {

    public static final String NAME = "jigeum";
    public static final String USER = "jigeum";

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 3;

    private static Database running;

    private final EmbeddedPostgres postgres;
    private final String password = UUID.randomUUID().toString();

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static synchronized Database running() {
        if (running == null) {
            Database started = new Database(start(1));
            started.furnish();
            running = started;
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            try {
                running.postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                running = null;
            }
        }
    }

    /** Somebody else may take the free port before PostgreSQL does: then it is tried again with another one. */
    private static EmbeddedPostgres start(int attempt) {
        try {
            return launch();
        } catch (IOException | IllegalStateException e) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("PostgreSQL did not start, target/postgres/postgres.log says why.", e);
            }
            return start(attempt + 1);
        }
    }

    private static EmbeddedPostgres launch() throws IOException {
        Path folder = Files.createDirectories(Build.output("postgres"));
        System.setProperty("ot.epg.working-dir", folder.resolve("binaries").toString());
        Path data = folder.resolve("data");
        delete(data);
        Redirect log = Redirect.to(folder.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setPGStartupWait(STARTUP_LIMIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** What a run left that was killed. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void furnish() {
        administer("create role " + USER + " login password '" + password + "'");
        administer("create database " + NAME + " owner " + USER);
    }

    void administer(String sql) {
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As the bank's own role. */
    public DataSource bank() {
        return postgres.getDatabase(USER, NAME);
    }

    /** As a superuser, in another database than the bank's. */
    public DataSource administrator() {
        return postgres.getPostgresDatabase();
    }

    /** As a superuser, in the bank's database: what the bank's own role may not do. */
    public DataSource administratorOfBank() {
        return postgres.getDatabase("postgres", NAME);
    }

    /** Another database of this server, as the bank's own role. */
    public DataSource named(String name) {
        return postgres.getDatabase(USER, name);
    }

    /** Lets nobody into the bank's database any more and throws out who is in. */
    public void close() {
        administer("alter database " + NAME + " allow_connections false");
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NAME + "'");
    }

    /** Lets the bank into its database again. */
    public void open() {
        administer("alter database " + NAME + " allow_connections true");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    String password() {
        return password;
    }
}
