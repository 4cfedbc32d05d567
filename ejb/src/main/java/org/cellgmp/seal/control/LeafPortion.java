package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;

/**
 * A run of places read again from the database. Leaves and events are read apart and brought together here: events lie beside each
 * other nearly as their places do, so that a stretch of them is read as it lies, and a join would look up each.
 *
 * @param hashes leaf hashes made anew from the events; null where the event or the place is gone
 * @param latest the latest moment among the events
 * @param read the stretch of events that was read, and which of them have their places elsewhere or none
 */
record LeafPortion(
        long first, List<byte[]> hashes, List<SealFinding> findings, Instant earliest, Instant latest, Stretch read) {
    /** How much earlier an event may be than one sealed before it: the longest that a transaction of ours takes. */
    static final Duration LATE = Duration.ofHours(1);

    /** Wider apart than so many events for each place, they are asked for one by one. */
    private static final int WIDEST = 8;

    private static final int AT_ONCE = 1_000;
    private static final int FETCHED = 2_000;

    /** All events from one number to another, both included. @param others those that are not of these places */
    record Stretch(long from, long to, List<Long> others) {}

    private record Leaf(long place, long event, byte[] hash) {}

    private record Event(byte[] hash, String mark, Instant at) {}

    static LeafPortion read(Connection connection, long first, int count, Marks marks) throws SQLException {
        var leaves = leaves(connection, first, count);
        var events = new HashMap<Long, Event>(2 * leaves.size());
        var read = events(connection, leaves, events);
        var hashes = new ArrayList<byte[]>(count);
        var findings = new ArrayList<SealFinding>();
        Instant earliest = null;
        Instant latest = null;
        for (var leaf : leaves) {
            long place = leaf.place();
            if (place > first + hashes.size()) findings.add(SealFinding.of(Kind.GAP, first + hashes.size(), place - 1));
            while (first + hashes.size() < place) hashes.add(null);
            var event = events.get(leaf.event());
            if (event == null) {
                findings.add(SealFinding.of(Kind.REMOVED, place, leaf.event()));
                hashes.add(null);
                continue;
            }
            if (!Arrays.equals(event.hash(), leaf.hash()))
                findings.add(SealFinding.of(Kind.CHANGED, place, place, leaf.event()));
            else if (!marks.fits(place, event.hash(), event.mark()))
                findings.add(SealFinding.of(Kind.MARK, place, leaf.event()));
            hashes.add(event.hash());
            var at = event.at();
            if (latest != null && at.plus(LATE).isBefore(latest))
                findings.add(SealFinding.of(Kind.CLOCK, place, leaf.event()));
            if (latest == null || at.isAfter(latest)) latest = at;
            if (earliest == null || at.isBefore(earliest)) earliest = at;
        }
        return new LeafPortion(first, hashes, List.copyOf(findings), earliest, latest, read);
    }

    private static List<Leaf> leaves(Connection connection, long first, int count) throws SQLException {
        var leaves = new ArrayList<Leaf>(count);
        try (var query = connection.prepareStatement(
                "select place, event, hash from seal_leaf where place >= ? and place < ? order by place")) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            query.setFetchSize(FETCHED);
            try (var rows = query.executeQuery()) {
                while (rows.next()) leaves.add(new Leaf(rows.getLong(1), rows.getLong(2), rows.getBytes(3)));
            }
        }
        return leaves;
    }

    /** @return null where no stretch was read */
    private static Stretch events(Connection connection, List<Leaf> leaves, Map<Long, Event> events)
            throws SQLException {
        if (leaves.isEmpty()) return null;
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (var leaf : leaves) {
            from = Math.min(from, leaf.event());
            to = Math.max(to, leaf.event());
            events.put(leaf.event(), null);
        }
        var others = new ArrayList<Long>();
        if (to - from <= (long) WIDEST * leaves.size()) {
            read(connection, "e.id >= ? and e.id <= ? order by e.id", List.of(from, to), events, others);
            return new Stretch(from, to, others);
        }
        var asked = new ArrayList<>(events.keySet());
        for (int at = 0; at < asked.size(); at += AT_ONCE) {
            var portion = asked.subList(at, Math.min(at + AT_ONCE, asked.size()));
            var each = String.join(", ", Collections.nCopies(portion.size(), "?"));
            read(connection, "e.id in (" + each + ")", portion, events, others);
        }
        return null;
    }

    /** @param events by number, those that are looked for; filled */
    private static void read(
            Connection connection, String which, List<Long> values, Map<Long, Event> events, List<Long> others)
            throws SQLException {
        var bytes = new EventBytes();
        var digests = new Hashes();
        try (PreparedStatement query =
                connection.prepareStatement("select " + EventBytes.COLUMNS + " from audit_event e where " + which)) {
            for (int i = 0; i < values.size(); i++) query.setLong(i + 1, values.get(i));
            query.setFetchSize(FETCHED);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long id = bytes.id(rows);
                    if (events.containsKey(id))
                        events.put(id, new Event(digests.leaf(bytes.of(rows)), bytes.mark(rows), bytes.at()));
                    else others.add(id);
                }
            }
        }
    }
}
