package org.jigeum.interest.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Who is at work on which run, told by PostgreSQL: an advisory lock of a connection that is held as long as the job
 * runs. It ends with the node, however that ends; no clock is asked whether somebody might still be there.
 */
@ApplicationScoped
public class RunLocks {

    private static final Logger LOG = System.getLogger(RunLocks.class.getName());

    private static final String TRY = "select pg_try_advisory_lock(?, ?)";

    private static final String IS_TAKEN = """
            select exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
              and classid = cast(? as oid) and objid = cast(? as oid)
              and database = (select oid from pg_database where datname = current_database()))""";

    private static final String RELEASE = "select pg_advisory_unlock(?, ?)";

    @Resource(lookup = "java:jboss/datasources/JigeumBatchDS")
    DataSource dataSource;

    private final Map<Long, Connection> held = new ConcurrentHashMap<>();

    /** Takes the run for this node; false if somebody is at work on it, here or elsewhere. */
    public boolean take(long runId) {
        try {
            return take(dataSource.getConnection(), runId);
        } catch (SQLException e) {
            throw new IllegalStateException("The run " + runId + " could not be taken.", e);
        }
    }

    /** The connection stays open as long as the run is held. */
    private boolean take(Connection connection, long runId) throws SQLException {
        boolean taken = false;
        try {
            taken = holds(connection, TRY, runId);
            return taken;
        } finally {
            if (taken) {
                Optional.ofNullable(held.put(runId, connection)).ifPresent(RunLocks::close);
            } else {
                connection.close();
            }
        }
    }

    /** A connection that had held the run before and lost it. */
    private static void close(Connection lost) {
        try (lost) {
            LOG.log(Level.WARNING, "A run was held by a connection that had lost it.");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A lost connection cannot be closed.", e);
        }
    }

    /** Whether this node has taken it. */
    public boolean isHeldHere(long runId) {
        return held.containsKey(runId);
    }

    /** Whether any node is at work on it. */
    public boolean isTaken(long runId) {
        try (Connection connection = dataSource.getConnection()) {
            return holds(connection, IS_TAKEN, runId);
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be told who is at work on run " + runId + ".", e);
        }
    }

    /** Lets a run go that this node has taken. A connection that is broken has let it go already. */
    public void release(long runId) {
        Connection connection = held.remove(runId);
        if (connection == null) {
            return;
        }
        try (connection) {
            holds(connection, RELEASE, runId);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The connection that held run " + runId + " is lost.", e);
        }
    }

    @PreDestroy
    void releaseAll() {
        held.keySet().forEach(this::release);
    }

    private static boolean holds(Connection connection, String sql, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, RegularPayments.RUN_LOCKS);
            statement.setInt(2, Math.toIntExact(runId));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
