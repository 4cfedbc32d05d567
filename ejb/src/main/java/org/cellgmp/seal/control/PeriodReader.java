package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cellgmp.seal.PeriodCount;

/** What is asked of the seals about a period. */
@ApplicationScoped
public class PeriodReader {
    @Inject
    SealTransaction transaction;

    @Inject
    PackWriter packs;

    public Optional<Instant> begins() {
        return transaction.apart(connection -> {
            try (var query = connection.prepareStatement("select min(happened_at) from audit_event");
                    var found = query.executeQuery()) {
                found.next();
                return Optional.ofNullable(found.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    public PeriodCount count(Instant from, Instant to) {
        long size = packs.size();
        return transaction.apart(connection -> {
            long events = count(connection, "select count(*) from audit_event e", from, to, null);
            long covered = count(
                    connection,
                    "select count(*) from audit_event e join seal_leaf l on l.event = e.id and l.place < ?",
                    from,
                    to,
                    size);
            return new PeriodCount(events, events - covered, size);
        });
    }

    public Optional<String> firstKey() {
        return transaction.apart(connection ->
                new SealShelf(connection).keys().stream().findFirst().map(PublicTrailKey::line));
    }

    private static long count(Connection connection, String sql, Instant from, Instant to, Long size)
            throws SQLException {
        try (var query = connection.prepareStatement(sql + " where e.happened_at >= ? and e.happened_at < ?")) {
            int at = 1;
            if (size != null) query.setLong(at++, size);
            query.setObject(at++, from.atOffset(ZoneOffset.UTC));
            query.setObject(at, to.atOffset(ZoneOffset.UTC));
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
