package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The tables of the seals, read and written in portions. Statements of SQL, for a million rows pass here. */
final class SealShelf {
    private static final int CHUNK = 500;

    private final Connection connection;

    SealShelf(Connection connection) {
        this.connection = connection;
    }

    /** The right edge as kept. */
    Frontier frontier() throws SQLException {
        long size = size();
        var frontier = new Frontier();
        int top = 4 * Frontier.STEP;
        for (int height = top; height >= 0; height -= Frontier.STEP) {
            long first = height == top ? 0 : (size >> (height + Frontier.STEP)) << Frontier.STEP;
            int count = (int) ((size >> height) - first);
            var hashes = hashes(height, first, count);
            if (hashes.size() != count) throw new IllegalStateException("hashes of height " + height + " are missing");
            for (var hash : hashes) frontier.append(height, hash, null);
        }
        return frontier;
    }

    /** Places given. */
    long size() throws SQLException {
        try (var query = connection.prepareStatement("select max(place) from seal_leaf");
                var found = query.executeQuery()) {
            found.next();
            long last = found.getLong(1);
            return found.wasNull() ? 0 : last + 1;
        }
    }

    List<byte[]> hashes(int height, long first, int count) throws SQLException {
        if (count == 0) return List.of();
        var sql = height == 0
                ? "select hash from seal_leaf where place >= ? and place < ? order by place"
                : "select hash from seal_node where place >= ? and place < ? and height = ? order by place";
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            if (height > 0) query.setInt(3, height);
            var hashes = new ArrayList<byte[]>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) hashes.add(rows.getBytes(1));
            }
            return hashes;
        }
    }

    /**
     * Gives the events the next places, in the order named, and appends them to the tree.
     *
     * @return the places of those that somebody else wrote
     */
    List<Long> seal(List<Long> events, Frontier frontier, Marks marks) throws SQLException {
        var hashes = new Hashes();
        var foreign = new ArrayList<Long>();
        try (var leaves = connection.prepareStatement("insert into seal_leaf (place, event, hash) values (?, ?, ?)");
                var nodes =
                        connection.prepareStatement("insert into seal_node (height, place, hash) values (?, ?, ?)")) {
            for (int i = 0; i < events.size(); i += CHUNK) {
                for (var leaf : leaves(events.subList(i, Math.min(i + CHUNK, events.size())), hashes)) {
                    if (!marks.fits(frontier.size(), leaf.hash(), leaf.mark())) foreign.add(frontier.size());
                    leaves.setLong(1, frontier.size());
                    leaves.setLong(2, leaf.event());
                    leaves.setBytes(3, leaf.hash());
                    leaves.addBatch();
                    frontier.append(0, leaf.hash(), (height, place, hash) -> node(nodes, height, place, hash));
                }
                leaves.executeBatch();
                nodes.executeBatch();
            }
        }
        return foreign;
    }

    private record Leaf(long event, byte[] hash, String mark) {}

    private List<Leaf> leaves(List<Long> events, Hashes hashes) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(events.size(), "?"));
        var sql = "select " + EventBytes.COLUMNS + " from audit_event e where e.id in (" + marks + ") order by e.id";
        var bytes = new EventBytes();
        var leaves = new ArrayList<Leaf>();
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < events.size(); i++) query.setLong(i + 1, events.get(i));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    leaves.add(new Leaf(rows.getLong("id"), hashes.leaf(bytes.of(rows)), rows.getString("mark")));
            }
        }
        if (leaves.size() != events.size()) throw new IllegalStateException("events that were there are gone");
        return leaves;
    }

    private static void node(PreparedStatement nodes, int height, long place, byte[] hash) {
        try {
            nodes.setInt(1, height);
            nodes.setLong(2, place);
            nodes.setBytes(3, hash);
            nodes.addBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void keep(SignedNote note) throws SQLException {
        var sql = "insert into seal_checkpoint (size, signed_at, note) values (?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, note.checkpoint().size());
            insert.setObject(2, note.checkpoint().at().atOffset(ZoneOffset.UTC));
            insert.setString(3, note.text());
            insert.executeUpdate();
        }
    }

    /** Checkpoints larger than the size, the smallest first. */
    List<SignedNote> checkpointsAbove(long size, int limit) throws SQLException {
        return notes("select note from seal_checkpoint where size > ? order by size", size, limit);
    }

    /** Checkpoints smaller than the size, the largest first. */
    List<SignedNote> checkpointsBelow(long size, int limit) throws SQLException {
        return notes("select note from seal_checkpoint where size < ? order by size desc", size, limit);
    }

    /** A checkpoint as the row has it, which somebody may have changed. */
    record KeptNote(long size, String text) {}

    /** As {@link #checkpointsAbove}, unread. */
    List<KeptNote> textsAbove(long size, int limit) throws SQLException {
        var texts = new ArrayList<KeptNote>();
        try (var query =
                connection.prepareStatement("select size, note from seal_checkpoint where size > ? order by size")) {
            query.setLong(1, size);
            query.setMaxRows(limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) texts.add(new KeptNote(rows.getLong(1), rows.getString(2)));
            }
        }
        return texts;
    }

    private List<SignedNote> notes(String sql, long size, int limit) throws SQLException {
        var notes = new ArrayList<SignedNote>();
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, size);
            query.setMaxRows(limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) notes.add(SignedNote.read(rows.getString(1)));
            }
        }
        return notes;
    }

    /** The keys that signed, the oldest first. */
    List<PublicTrailKey> keys() throws SQLException {
        var keys = new ArrayList<PublicTrailKey>();
        try (var query = connection.prepareStatement("select line from seal_key order by number");
                var rows = query.executeQuery()) {
            while (rows.next()) keys.add(PublicTrailKey.read(rows.getString(1)));
        }
        return keys;
    }

    void keep(PublicTrailKey key, int number) throws SQLException {
        try (var insert = connection.prepareStatement("insert into seal_key (number, line) values (?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, key.line());
            insert.executeUpdate();
        }
    }

    /** The canonical text of an event that is there. */
    String canonical(long event) throws SQLException {
        try (var query =
                connection.prepareStatement("select " + EventBytes.COLUMNS + " from audit_event e where e.id = ?")) {
            query.setLong(1, event);
            try (var row = query.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("event " + event + " is gone");
                return new String(new EventBytes().of(row), java.nio.charset.StandardCharsets.UTF_8);
            }
        }
    }

    /** The place of an event; empty while it waits for one. */
    Optional<Long> place(long event) throws SQLException {
        try (var query = connection.prepareStatement("select place from seal_leaf where event = ?")) {
            query.setLong(1, event);
            try (var found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
            }
        }
    }
}
