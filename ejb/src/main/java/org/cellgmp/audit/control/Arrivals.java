package org.cellgmp.audit.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows which events have been dealt with, and finds those that have committed since. Numbers are given in rising order but commit in any,
 * and the number of a transaction that rolled back never comes: what was passed over is remembered as stretches and looked for again
 * until {@link #PATIENCE} has passed. Not to be shared between threads.
 */
final class Arrivals {
    /** No transaction of ours lasts so long: the server ends each after minutes. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int CHUNK = 100;

    /** By the first number of a stretch; none touches another. */
    private final TreeMap<Long, Stretch> missing = new TreeMap<>();

    private long highest;

    private record Stretch(long last, Instant since) {}

    /** @param settled every number up to it has been dealt with or will never come */
    Arrivals(long settled) {
        highest = settled;
    }

    /** Up to here nothing is left to come. */
    long settled() {
        return missing.isEmpty() ? highest : missing.firstKey() - 1;
    }

    /** Numbers of events that have committed since, the lowest first; at most {@code limit}. Changes nothing until {@link #dealtWith}. */
    List<Long> find(Connection connection, int limit) throws SQLException {
        var found = new ArrayList<Long>();
        var stretches = List.copyOf(missing.entrySet());
        for (int i = 0; i < stretches.size() && found.size() < limit; i += CHUNK)
            within(
                    connection,
                    stretches.subList(i, Math.min(i + CHUNK, stretches.size())),
                    limit - found.size(),
                    found);
        if (found.size() < limit)
            try (var query = connection.prepareStatement("select id from audit_event where id > ? order by id")) {
                query.setLong(1, highest);
                query.setMaxRows(limit - found.size());
                add(query, found);
            }
        return found;
    }

    private static void within(
            Connection connection, List<Map.Entry<Long, Stretch>> stretches, int limit, List<Long> found)
            throws SQLException {
        var sql = "select id from audit_event where "
                + String.join(" or ", java.util.Collections.nCopies(stretches.size(), "id >= ? and id <= ?"))
                + " order by id";
        try (var query = connection.prepareStatement(sql)) {
            int place = 1;
            for (var stretch : stretches) {
                query.setLong(place++, stretch.getKey());
                query.setLong(place++, stretch.getValue().last());
            }
            query.setMaxRows(limit);
            add(query, found);
        }
    }

    private static void add(java.sql.PreparedStatement query, List<Long> found) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) found.add(rows.getLong(1));
        }
    }

    /** Takes note that what was found has been dealt with, once that has committed. */
    void dealtWith(List<Long> found, Instant now) {
        for (long number : found) {
            if (number > highest) {
                if (number > highest + 1) missing.put(highest + 1, new Stretch(number - 1, now));
                highest = number;
            } else {
                taken(number);
            }
        }
        missing.values().removeIf(stretch -> stretch.since().plus(PATIENCE).isBefore(now));
    }

    private void taken(long number) {
        var entry = missing.floorEntry(number);
        if (entry == null || entry.getValue().last() < number) return;
        var stretch = missing.remove(entry.getKey());
        if (entry.getKey() < number) missing.put(entry.getKey(), new Stretch(number - 1, stretch.since()));
        if (number < stretch.last()) missing.put(number + 1, stretch);
    }
}
