package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellgmp.seal.TimeStamp;

/** The table of time stamps, which only grows. */
final class TimeStampShelf {
    private static final String COLUMNS = "size, stamped_at, requested_at, authority, fingerprint";

    private final Connection connection;

    TimeStampShelf(Connection connection) {
        this.connection = connection;
    }

    void keep(long size, StampedNote stamped, Instant requested) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into seal_time_stamp (" + COLUMNS + ", token) values (?, ?, ?, ?, ?, ?)")) {
            var authority = stamped.authority();
            insert.setLong(1, size);
            insert.setObject(2, stamped.at().atOffset(ZoneOffset.UTC));
            insert.setObject(3, requested.atOffset(ZoneOffset.UTC));
            insert.setString(4, authority.length() > 1_000 ? authority.substring(0, 1_000) : authority);
            insert.setString(5, stamped.fingerprint());
            insert.setBytes(6, stamped.encoded());
            insert.executeUpdate();
        }
    }

    /** Stamps on checkpoints smaller than the size, the largest first. */
    List<TimeStamp> below(long size, int limit) throws SQLException {
        try (var query = connection.prepareStatement(
                "select " + COLUMNS + " from seal_time_stamp where size < ? order by size desc")) {
            query.setLong(1, size);
            query.setMaxRows(limit);
            var stamps = new ArrayList<TimeStamp>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) stamps.add(stamp(rows));
            }
            return stamps;
        }
    }

    private static TimeStamp stamp(ResultSet row) throws SQLException {
        return new TimeStamp(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5));
    }

    /** The token as it came, and the text of the checkpoint that it stands over; null where that checkpoint is gone. */
    record Kept(long size, byte[] token, String note) {}

    Optional<Kept> token(long size) throws SQLException {
        return kept("= ?", size, 1).stream().findFirst();
    }

    /** On checkpoints larger than the size, the smallest first. */
    List<Kept> tokensAbove(long size, int limit) throws SQLException {
        return kept("> ?", size, limit);
    }

    private List<Kept> kept(String which, long size, int limit) throws SQLException {
        try (var query = connection.prepareStatement(
                "select t.size, t.token, c.note from seal_time_stamp t left join seal_checkpoint c on c.size = t.size"
                        + " where t.size " + which + " order by t.size")) {
            query.setLong(1, size);
            query.setMaxRows(limit);
            var kept = new ArrayList<Kept>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) kept.add(new Kept(rows.getLong(1), rows.getBytes(2), rows.getString(3)));
            }
            return kept;
        }
    }
}
