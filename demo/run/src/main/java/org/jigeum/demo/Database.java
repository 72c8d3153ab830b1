package org.jigeum.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jigeum.demo.StartedProcesses.Started;

/**
 * The bank's PostgreSQL: on the loopback interface, on a port that was free, durable as in production.
 *
 * @param port the port it listens on, another one at every start
 */
record Database(int port) {

    static final String USER = "jigeum";

    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test.db.postgres");
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(30);
    private static final String ONLY_WITH_PASSWORD = """
            # Nobody on this machine reaches the bank's money without its password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    static Database start(DemoData data, Secrets secrets, StartedProcesses processes) {
        EmbeddedPostgres postgres = processes.start(() -> launch(data, secrets));
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!isFurnished(statement)) {
                furnish(statement, data, secrets);
            }
        } catch (SQLException | IOException e) {
            throw new CannotOpen("The database could not be set up, " + data.databaseLog() + " says more.", e);
        }
        return new Database(postgres.getPort());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/jigeum";
    }

    private static Started<EmbeddedPostgres> launch(DemoData data, Secrets secrets) {
        LIBRARY_LOG.setLevel(Level.WARNING);
        // The library unpacks its binaries, and looks for leftovers of its own, below this folder.
        System.setProperty("ot.epg.working-dir", data.databaseBinaries().toString());
        Redirect log = Redirect.appendTo(data.databaseLog().toFile());
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.database())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP_LIMIT)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", secrets.superuserPassword())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new Started<>(postmaster(data), postgres);
        } catch (IOException | IllegalStateException e) {
            throw new CannotOpen("PostgreSQL did not start, " + data.databaseLog() + " says why.", e);
        }
    }

    /** The server itself, which the program that the library started has left behind. */
    private static ProcessHandle postmaster(DemoData data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.database().resolve("postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("The server has ended at once."));
    }

    private static boolean isFurnished(Statement statement) throws SQLException {
        try (ResultSet databases = statement.executeQuery("select 1 from pg_database where datname = '" + USER + "'")) {
            return databases.next();
        }
    }

    private static void furnish(Statement statement, DemoData data, Secrets secrets) throws SQLException, IOException {
        statement.execute("alter role postgres password '" + secrets.superuserPassword() + "'");
        statement.execute("create role " + USER + " login password '" + secrets.databasePassword() + "'");
        statement.execute("create database jigeum owner " + USER);
        Files.writeString(data.database().resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        statement.execute("select pg_reload_conf()");
    }
}
