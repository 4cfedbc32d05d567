package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.cellgmp.ground.HouseClock;

/**
 * Brings by what events are found up to date, behind the acts: no act waits for it. It is called every second, and before anybody looks for
 * events, so that whoever looks finds everything that had committed.
 */
@ApplicationScoped
public class Tracing {
    /** Events in one transaction. */
    private static final int ROUND = 2_000;

    /** Longer than a round takes on a slow machine. */
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    TraceTransaction transaction;

    private final ReentrantLock turn = new ReentrantLock();
    private Arrivals arrivals;

    public Tracing() {}

    /** Without a container. */
    Tracing(TraceTransaction transaction) {
        this.transaction = transaction;
    }

    /** Everything that has committed can be found when it returns. @throws IllegalStateException if others hold it up too long */
    public void upToDate() {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException("the trail is being indexed; look again in a minute");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        try {
            List<Long> found;
            do {
                found = transaction.apart(this::round);
                if (!found.isEmpty()) arrivals.dealtWith(found, HouseClock.now());
            } while (found.size() == ROUND);
        } catch (RuntimeException failed) {
            // What is remembered may not be what the database holds.
            arrivals = null;
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private List<Long> round(Connection connection) throws SQLException {
        if (arrivals == null) arrivals = new Arrivals(settled(connection));
        var found = arrivals.find(connection, ROUND);
        if (found.isEmpty()) return found;
        new TraceWriter(connection).write(found);
        settle(connection, arrivals.settled());
        return found;
    }

    private static long settled(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select upto from audit_traced");
                var row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** After a restart everything above is looked at again. */
    private static void settle(Connection connection, long upto) throws SQLException {
        try (var update = connection.prepareStatement("update audit_traced set upto = ? where upto < ?")) {
            update.setLong(1, upto);
            update.setLong(2, upto);
            update.executeUpdate();
        }
    }
}
