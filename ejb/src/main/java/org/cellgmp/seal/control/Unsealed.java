package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the events that have committed and have no place yet, without a lock and without a mark that the acts would have to write.
 *
 * <p>Numbers of events are given in rising order but commit in any order, and a number whose transaction rolled back never
 * comes. So whatever was passed over is remembered and looked for again, often while it is young, then seldom, and after
 * {@link #PATIENCE} not at all; {@link #sweep} asks for everything, at the start of the server and now and then, and finds what came later
 * still. Not to be shared between threads.
 */
final class Unsealed {
    /** No transaction of ours lasts so long. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofSeconds(20);
    private static final int CHUNK = 200;
    /** A leap in the numbers is a restart or another node's portion: only its end can still be under way. */
    private static final int LONGEST_LEAP = 1_000;

    /** A sweep may have given places to events that are newer than the highest number seen. */
    private static final String NEWER = "select e.id from audit_event e where e.id > ?"
            + " and not exists (select 1 from seal_leaf l where l.event = e.id) order by e.id";

    private final TreeMap<Long, Instant> passedOver = new TreeMap<>();
    private long highest;
    private Instant lastSeldom = Instant.EPOCH;

    /** Numbers found, and what is known once they are sealed. */
    record Found(List<Long> numbers, long highest, List<Long> leapt) {}

    /**
     * Events without a place above the number, the lowest first. Where few are left it reads the whole index: seconds among
     * millions.
     */
    static List<Long> sweep(Connection connection, long above, int limit) throws SQLException {
        try (var query = connection.prepareStatement(NEWER)) {
            query.setLong(1, above);
            query.setMaxRows(limit);
            return numbers(query);
        }
    }

    /** Begins above the highest number there is; the numbers just below it that are not there may still come. */
    void beginAbove(Connection connection, Instant now) throws SQLException {
        try (var query = connection.prepareStatement("select max(id) from audit_event");
                var found = query.executeQuery()) {
            found.next();
            highest = found.getLong(1);
        }
        try (var query = connection.prepareStatement("select id from audit_event where id > ? order by id")) {
            query.setLong(1, highest - LONGEST_LEAP);
            long expected = Math.max(1, highest - LONGEST_LEAP + 1);
            for (var id : numbers(query)) {
                for (; expected < id; expected++) passedOver.put(expected, now);
                expected = id + 1;
            }
        }
    }

    /** What has committed since, at most {@code limit} and a few. Changes nothing until {@link #sealed}. */
    Found find(Connection connection, int limit, Instant now) throws SQLException {
        var found = new ArrayList<Long>();
        var wanted = wanted(now);
        for (int i = 0; i < wanted.size() && found.size() < limit; i += CHUNK)
            found.addAll(present(connection, wanted.subList(i, Math.min(i + CHUNK, wanted.size()))));
        long reached = highest;
        var leapt = new ArrayList<Long>();
        try (var query = connection.prepareStatement(NEWER)) {
            query.setLong(1, highest);
            query.setMaxRows(limit);
            for (var id : numbers(query)) {
                for (long missing = Math.max(reached + 1, id - LONGEST_LEAP); missing < id; missing++)
                    leapt.add(missing);
                found.add(id);
                reached = id;
            }
        }
        return new Found(List.copyOf(found), reached, leapt);
    }

    /** Takes note that what was found has its places now. */
    void sealed(Found found, Instant now) {
        found.numbers().forEach(passedOver::remove);
        found.leapt().forEach(missing -> passedOver.put(missing, now));
        highest = found.highest();
        passedOver.values().removeIf(since -> since.plus(PATIENCE).isBefore(now));
    }

    long highest() {
        return highest;
    }

    private List<Long> wanted(Instant now) {
        if (!lastSeldom.plus(SELDOM).isAfter(now)) {
            lastSeldom = now;
            return List.copyOf(passedOver.keySet());
        }
        return passedOver.entrySet().stream()
                .filter(entry -> entry.getValue().plus(YOUNG).isAfter(now))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** Those of the numbers that are there and have no place. */
    private static List<Long> present(Connection connection, List<Long> numbers) throws SQLException {
        var marks = String.join(", ", java.util.Collections.nCopies(numbers.size(), "?"));
        var sql = "select e.id from audit_event e where e.id in (" + marks
                + ") and not exists (select 1 from seal_leaf l where l.event = e.id) order by e.id";
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < numbers.size(); i++) query.setLong(i + 1, numbers.get(i));
            return numbers(query);
        }
    }

    private static List<Long> numbers(java.sql.PreparedStatement query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) numbers.add(rows.getLong(1));
        }
        return numbers;
    }
}
