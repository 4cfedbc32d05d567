package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.control.TrailProbe;

/** Seals what waits, for tests of rooms above: no thread and no timer. */
public final class SealByHand {
    private final TrailKey key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c2");
    private Sealing sealing;

    /** @param connection of the application's account */
    public void seal(Connection connection, Instant at) throws SQLException {
        connection.setAutoCommit(false);
        if (sealing == null) {
            sealing = Sealing.open(connection, at, new EventMarks(TrailProbe.MARK));
            new SealShelf(connection).keep(key.open(), 0);
        }
        var round = sealing.catchUp(connection, key, 0, 10_000, at);
        connection.commit();
        sealing.committed(round, at);
    }
}
