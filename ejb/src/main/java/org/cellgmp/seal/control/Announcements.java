package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cellgmp.record.CanonicalJson;

/** Where in the trail a key was announced. */
final class Announcements {
    static final String ACT = "seal.key-introduced";

    private final Connection connection;

    Announcements(Connection connection) {
        this.connection = connection;
    }

    /** Place of the first sealed announcement of the key; empty if there is none. */
    Optional<Long> place(PublicTrailKey key) throws SQLException {
        var details = new String(
                CanonicalJson.write(java.util.Map.of("key", key.line())), java.nio.charset.StandardCharsets.UTF_8);
        var sql =
                "select l.place, e.details from audit_event e join seal_leaf l on l.event = e.id where e.act = ? order by l.place";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, ACT);
            try (var rows = query.executeQuery()) {
                while (rows.next()) if (details.equals(rows.getString(2))) return Optional.of(rows.getLong(1));
            }
        }
        return Optional.empty();
    }
}
