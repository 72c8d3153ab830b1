package org.jigeum.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema of one module and its own migration history, {@code <module>.flyway_schema_history}. Nodes that start at
 * once take turns: the schema is created and migrated under a PostgreSQL advisory lock named after it.
 *
 * @param module the module's name, the name of its schema and of its folder of migrations
 * @param dataSource a connection that may create schemas
 */
public record Schema(String module, DataSource dataSource) {

    public Schema {
        Objects.requireNonNull(dataSource, "dataSource");
        if (!module.matches("[a-z]+")) {
            throw new IllegalArgumentException("A module's name has small letters only.");
        }
    }

    /**
     * Applies what is missing of {@code db/migration/<module>} and says how many migrations that were.
     *
     * @param migrations where the migration files are found
     */
    public int migrate(ClassLoader migrations) {
        try (Connection guard = dataSource.getConnection()) {
            lock(guard);
            try {
                return flyway(migrations).migrate().migrationsExecuted;
            } finally {
                unlock(guard);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + module + " could not be migrated.", e);
        }
    }

    private Flyway flyway(ClassLoader migrations) {
        return Flyway.configure(migrations)
                .dataSource(dataSource)
                // Its own lock would be an idle transaction for as long as a migration runs, which the database ends.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(true)
                .load();
    }

    /** Waits for as long as another node migrates: the lock timeout of the bank's connections is lifted for it. */
    private void lock(Connection guard) throws SQLException {
        try (Statement statement = guard.createStatement()) {
            statement.execute("set lock_timeout = 0");
        }
        callWithName(guard, "select pg_advisory_lock(hashtext(?))");
    }

    private void unlock(Connection guard) throws SQLException {
        callWithName(guard, "select pg_advisory_unlock(hashtext(?))");
        try (Statement statement = guard.createStatement()) {
            statement.execute("reset lock_timeout");
        }
    }

    private void callWithName(Connection guard, String sql) throws SQLException {
        try (PreparedStatement call = guard.prepareStatement(sql)) {
            call.setString(1, "jigeum migrations of " + module);
            call.execute();
        }
    }
}
