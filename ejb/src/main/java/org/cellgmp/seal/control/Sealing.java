package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.seal.Checkpoint;

/**
 * Gives places to committed events and signs the tree, round by round. A round changes what is remembered here only after it has
 * committed; after a round that failed everything is read anew. Not to be shared between threads.
 */
final class Sealing {
    private final Unsealed unsealed = new Unsealed();
    private final EventMarks marks;
    private Frontier frontier;

    /** @param note null if nothing was found; @param foreign places of events that the application did not write */
    record Round(Unsealed.Found found, Frontier frontier, SignedNote note, List<Long> foreign) {
        int events() {
            return found.numbers().size();
        }

        /** Of the last event; 0 if there is none. */
        long last() {
            return found.numbers().isEmpty() ? 0 : found.numbers().get(events() - 1);
        }
    }

    private Sealing(Frontier frontier, EventMarks marks) {
        this.frontier = frontier;
        this.marks = marks;
    }

    /** Where the database stands. Events without a place that lie below are for {@link #catchUp}. */
    static Sealing open(Connection connection, Instant now, EventMarks marks) throws SQLException {
        var sealing = new Sealing(new SealShelf(connection).frontier(), marks);
        sealing.unsealed.beginAbove(connection, now);
        return sealing;
    }

    long size() {
        return frontier.size();
    }

    /** One round among what has committed since the last. */
    Round round(Connection connection, TrailKey key, int limit, Instant now) throws SQLException {
        return seal(connection, key, unsealed.find(connection, limit, now), now);
    }

    /** One round among everything above the number that has no place, whenever it came. */
    Round catchUp(Connection connection, TrailKey key, long above, int limit, Instant now) throws SQLException {
        var numbers = Unsealed.sweep(connection, above, limit);
        return seal(connection, key, new Unsealed.Found(numbers, unsealed.highest(), List.of()), now);
    }

    private Round seal(Connection connection, TrailKey key, Unsealed.Found found, Instant now) throws SQLException {
        if (found.numbers().isEmpty()) return new Round(found, frontier, null, List.of());
        var shelf = new SealShelf(connection);
        var grown = frontier.copy();
        var foreign = shelf.seal(found.numbers(), grown, Marks.of(connection, marks));
        var note = SignedNote.sign(new Checkpoint(key.name(), grown.size(), grown.root(), now), key);
        shelf.keep(note);
        return new Round(found, grown, note, foreign);
    }

    /** Takes note that the round has committed. */
    void committed(Round round, Instant now) {
        unsealed.sealed(round.found(), now);
        frontier = round.frontier();
    }
}
