package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;

/**
 * A run of places read again from the database.
 *
 * @param hashes leaf hashes made anew from the events; null where the event or the place is gone
 * @param latest the latest moment among the events
 */
record LeafPortion(long first, List<byte[]> hashes, List<SealFinding> findings, Instant earliest, Instant latest) {
    /** How much earlier an event may be than one sealed before it: the longest that a transaction of ours takes. */
    static final Duration LATE = Duration.ofHours(1);

    private static final String SQL = "select l.place, l.event as sealed, l.hash, " + EventBytes.COLUMNS
            + " from seal_leaf l left join audit_event e on e.id = l.event where l.place >= ? and l.place < ? order by l.place";

    static LeafPortion read(Connection connection, long first, int count, Marks marks) throws SQLException {
        var hashes = new ArrayList<byte[]>(count);
        var findings = new ArrayList<SealFinding>();
        var digests = new Hashes();
        var bytes = new EventBytes();
        Instant earliest = null;
        Instant latest = null;
        try (var query = connection.prepareStatement(SQL)) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            query.setFetchSize(2_000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long place = rows.getLong("place");
                    if (place > first + hashes.size())
                        findings.add(SealFinding.of(Kind.GAP, first + hashes.size(), place - 1));
                    while (first + hashes.size() < place) hashes.add(null);
                    rows.getLong("id");
                    if (rows.wasNull()) {
                        findings.add(SealFinding.of(Kind.REMOVED, place, rows.getLong("sealed")));
                        hashes.add(null);
                        continue;
                    }
                    var hash = digests.leaf(bytes.of(rows));
                    if (!Arrays.equals(hash, rows.getBytes("hash")))
                        findings.add(SealFinding.of(Kind.CHANGED, place, place, rows.getLong("sealed")));
                    else if (!marks.fits(place, hash, rows.getString("mark")))
                        findings.add(SealFinding.of(Kind.MARK, place, rows.getLong("sealed")));
                    hashes.add(hash);
                    var at = rows.getObject("happened_at", OffsetDateTime.class).toInstant();
                    if (latest != null && at.plus(LATE).isBefore(latest))
                        findings.add(SealFinding.of(Kind.CLOCK, place, rows.getLong("sealed")));
                    if (latest == null || at.isAfter(latest)) latest = at;
                    if (earliest == null || at.isBefore(earliest)) earliest = at;
                }
            }
        }
        return new LeafPortion(first, hashes, List.copyOf(findings), earliest, latest);
    }
}
