package org.cellgmp.seal.control;

import java.sql.SQLException;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.schema.TestDatabase;

/** Seals what a house in a test has written so far, as the sequencer does in the server. */
public final class SealProbe {
    private static final int MOST = 100_000;

    private final TrailKey key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
    private final TestDatabase database;
    private final EventMarks marks;

    public SealProbe(TestDatabase database, EventMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** @return places given so far */
    public long seal() throws SQLException {
        try (var connection = database.asApplication()) {
            connection.setAutoCommit(false);
            var shelf = new SealShelf(connection);
            if (shelf.keys().isEmpty()) shelf.keep(key.open(), 0);
            var now = HouseClock.now();
            Sealing.open(connection, now, marks).catchUp(connection, key, 0, MOST, now);
            connection.commit();
            return shelf.size();
        }
    }
}
