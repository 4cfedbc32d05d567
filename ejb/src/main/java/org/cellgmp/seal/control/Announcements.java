package org.cellgmp.seal.control;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
        return place(ACT, key.line());
    }

    /** Place of the first sealed event of the act whose only detail is the key as told; empty if there is none. */
    Optional<Long> place(String act, String key) throws SQLException {
        return first(act, details -> details.equals(told(key)));
    }

    /** Place of the first sealed event of the act; empty if there is none. */
    Optional<Long> first(String act) throws SQLException {
        return first(act, details -> true);
    }

    private static String told(String key) {
        return new String(CanonicalJson.write(Map.of("key", key)), StandardCharsets.UTF_8);
    }

    private Optional<Long> first(String act, Predicate<String> wanted) throws SQLException {
        var sql =
                "select l.place, e.details from audit_event e join seal_leaf l on l.event = e.id where e.act = ? order by l.place";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, act);
            try (var rows = query.executeQuery()) {
                while (rows.next()) if (wanted.test(rows.getString(2))) return Optional.of(rows.getLong(1));
            }
        }
        return Optional.empty();
    }
}
