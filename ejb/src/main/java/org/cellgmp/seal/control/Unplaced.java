package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.seal.control.LeafPortion.Stretch;

/**
 * Finds the events without a place after all places were read. Stretches of events that were read on the way are not read again: of
 * them only those are asked for that had no place in their portion. Asking the database for all events without a place would read the
 * whole trail a second time.
 */
final class Unplaced {
    /** Most that are told of; where more wait, something else is wrong. */
    static final int MOST = 10_000;

    /** Far more than lie beside the edges of portions: from here on each has been written beside the application. */
    private static final int ENOUGH = 1_000_000;

    private static final int AT_ONCE = 1_000;

    private final TreeMap<Long, Long> read = new TreeMap<>();
    private final List<Long> others = new ArrayList<>();

    /** Told of one event without a place. */
    interface Found {
        /** @param hash of its leaf, if it had one */
        void event(long id, byte[] hash, String mark);
    }

    /** @param stretch null for none */
    void add(Stretch stretch) {
        if (stretch == null) return;
        read.merge(stretch.from(), stretch.to(), Math::max);
        if (others.size() < ENOUGH) others.addAll(stretch.others());
    }

    /** In no order, at most {@value #MOST}. */
    void each(Connection connection, Found found) throws SQLException {
        int left = MOST;
        for (int at = 0; at < others.size() && left > 0; at += AT_ONCE) {
            var portion = others.subList(at, Math.min(at + AT_ONCE, others.size()));
            var each = String.join(", ", Collections.nCopies(portion.size(), "?"));
            left -= ask(connection, "e.id in (" + each + ")", portion, left, found);
        }
        for (var gap : gaps().entrySet()) {
            if (left <= 0) return;
            left -= ask(connection, "e.id > ? and e.id < ?", List.of(gap.getKey(), gap.getValue()), left, found);
        }
    }

    /** What lies between the stretches, before and behind them: by the number before a gap, the one after it. */
    private Map<Long, Long> gaps() {
        var gaps = new TreeMap<Long, Long>();
        long end = Long.MIN_VALUE;
        for (var stretch : read.entrySet()) {
            if (end == Long.MIN_VALUE || stretch.getKey() > end + 1) gaps.put(end, stretch.getKey());
            end = Math.max(end, stretch.getValue());
        }
        gaps.put(end, Long.MAX_VALUE);
        return gaps;
    }

    private static int ask(Connection connection, String which, List<Long> values, int most, Found found)
            throws SQLException {
        var bytes = new EventBytes();
        var hashes = new Hashes();
        int count = 0;
        try (var query = connection.prepareStatement("select " + EventBytes.COLUMNS + " from audit_event e where "
                + which + " and not exists (select 1 from seal_leaf l where l.event = e.id)")) {
            for (int i = 0; i < values.size(); i++) query.setLong(i + 1, values.get(i));
            query.setMaxRows(most);
            try (var rows = query.executeQuery()) {
                for (; rows.next(); count++) found.event(bytes.id(rows), hashes.leaf(bytes.of(rows)), bytes.mark(rows));
            }
        }
        return count;
    }
}
