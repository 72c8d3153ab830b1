package org.jigeum.testbank;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A durable PostgreSQL on a port that was free, in a folder of its own. It can be killed and started again on what it
 * left on the disk, and ends with the JVM.
 */
public final class DatabaseServer implements AutoCloseable {

    /** Who administers it; nobody is asked for a password. */
    public static final String SUPERUSER = "postgres";

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final int port;
    private EmbeddedPostgres postgres;

    private DatabaseServer(Settings settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    /**
     * How it is run.
     *
     * @param folder its own
     * @param server settings of {@code postgresql.conf}
     * @param initdb options of {@code initdb} by name
     */
    public record Settings(Path folder, Map<String, String> server, Map<String, String> initdb) {

        public Settings {
            server = Map.copyOf(server);
            initdb = Map.copyOf(initdb);
        }

        Path data() {
            return folder.resolve("data");
        }
    }

    /** Starts an empty one; what was in its folder is deleted. */
    public static DatabaseServer create(Settings settings) throws IOException {
        DatabaseServer server = new DatabaseServer(settings, freePort());
        delete(settings.data());
        Files.createDirectories(settings.folder());
        server.launch(settings.initdb());
        return server;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void launch(Map<String, String> initdb) throws IOException {
        System.setProperty(
                "ot.epg.working-dir", settings.folder().resolve("binaries").toString());
        Redirect log =
                Redirect.appendTo(settings.folder().resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(STARTUP_LIMIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        settings.server().forEach(builder::setServerConfig);
        initdb.forEach(builder::setLocaleConfig); // which hands any option on to initdb
        postgres = builder.start();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String user, String database) throws SQLException {
        return postgres.getDatabase(user, database).getConnection();
    }

    /** Executes statements as the superuser. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(SUPERUSER, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Changes a setting of the running server; the empty string is none. */
    public void setAndReload(String name, String value) throws SQLException {
        execute(SUPERUSER, "alter system set " + name + " = '" + value + "'");
        execute(SUPERUSER, "select pg_reload_conf()");
    }

    /** The process that all others of this server are children of; empty if it has ended. */
    public Optional<ProcessHandle> postmaster() {
        try {
            Path pid = settings.data().resolve("postmaster.pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).get(0).strip()))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to the postmaster alone: the sessions notice by themselves. */
    public void killPostmaster() {
        end(List.of(postmaster().orElseThrow()));
    }

    /** SIGKILL to the postmaster and all sessions, as when the machine goes down. */
    public void killAll() {
        ProcessHandle postmaster = postmaster().orElseThrow();
        end(Stream.concat(Stream.of(postmaster), postmaster.children()).toList());
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        Deadline.within(
                END_LIMIT, "PostgreSQL is dead", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts it on what it left on the disk, once its last session is gone. */
    public void startAgain() throws IOException {
        postgres.close();
        launch(Map.of());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
