package org.cellgmp.audit.control;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Fills by what events are found for the events that were written before that was kept, as {@link Traces} does it for new ones,
 * in the order in which they happened. Called by the migration only, as the owner of the tables.
 */
public final class EarlierTraces implements JavaMigration {
    private static final int PORTION = 2_000;

    /** By record: up to two signatures, for it only matters whether there is another one than an act's own. */
    private final Map<String, Set<String>> signed = new HashMap<>();

    /** An event with its number. */
    private record Row(EventView event, Set<String> mentions) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("961");
    }

    @Override
    public String getDescription() {
        return "earlier traces";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context.getConnection());
    }

    void fill(Connection connection) throws SQLException {
        Instant at = null;
        long id = 0;
        List<Row> rows;
        do {
            rows = portion(connection, at, id);
            write(connection, rows);
            if (!rows.isEmpty()) {
                var last = rows.get(rows.size() - 1).event();
                at = last.at();
                id = last.id();
            }
        } while (rows.size() == PORTION);
    }

    private static List<Row> portion(Connection connection, Instant at, long id) throws SQLException {
        var rows = new ArrayList<Row>();
        var sql = "select id, happened_at, roles, act, about, reason, details, changes from audit_event"
                + (at == null ? "" : " where happened_at >= ? and (happened_at > ? or id > ?)")
                + " order by happened_at, id fetch first " + PORTION + " rows only";
        try (var select = connection.prepareStatement(sql)) {
            if (at != null) {
                select.setObject(1, at.atOffset(java.time.ZoneOffset.UTC));
                select.setObject(2, at.atOffset(java.time.ZoneOffset.UTC));
                select.setLong(3, id);
            }
            try (var found = select.executeQuery()) {
                while (found.next()) rows.add(new Row(event(found), new HashSet<>()));
            }
        }
        if (!rows.isEmpty()) mentions(connection, rows);
        return rows;
    }

    private static void mentions(Connection connection, List<Row> rows) throws SQLException {
        var byId = new HashMap<Long, Set<String>>();
        var marks = new StringBuilder();
        for (var row : rows) {
            byId.put(row.event().id(), row.mentions());
            marks.append(marks.isEmpty() ? "?" : ", ?");
        }
        try (var select =
                connection.prepareStatement("select event, record from audit_mention where event in (" + marks + ")")) {
            int place = 1;
            for (var id : byId.keySet()) select.setLong(place++, id);
            try (var found = select.executeQuery()) {
                while (found.next()) byId.get(found.getLong(1)).add(found.getString(2));
            }
        }
    }

    private void write(Connection connection, List<Row> rows) throws SQLException {
        try (var terms = connection.prepareStatement(
                        "insert into audit_term (event, term, happened_at) values (?, ?, ?)");
                var links =
                        connection.prepareStatement("insert into audit_link (event, whole, part) values (?, ?, ?)");
                var signings = connection.prepareStatement(
                        "insert into audit_signing (event, record, signature) values (?, ?, ?)")) {
            for (var row : rows) {
                var event = row.event();
                var traces = Traces.of(event, row.mentions(), this::signed);
                for (var term : traces.terms()) {
                    terms.setLong(1, event.id());
                    terms.setString(2, term.term());
                    terms.setObject(3, event.at().atOffset(java.time.ZoneOffset.UTC));
                    terms.addBatch();
                }
                for (var link : traces.links()) add(links, event.id(), link.whole(), link.part());
                for (var signing : traces.signings()) {
                    add(signings, event.id(), signing.record(), signing.signature());
                    var known = signed.computeIfAbsent(signing.record(), none -> new HashSet<>());
                    if (known.size() < 2) known.add(signing.signature());
                }
            }
            terms.executeBatch();
            links.executeBatch();
            signings.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, long event, String one, String other) throws SQLException {
        insert.setLong(1, event);
        insert.setString(2, one);
        insert.setString(3, other);
        insert.addBatch();
    }

    private boolean signed(Set<String> records, String own) {
        for (var record : records)
            for (var signature : signed.getOrDefault(record, Set.of())) if (!signature.equals(own)) return true;
        return false;
    }

    private static EventView event(ResultSet row) throws SQLException {
        var roles = row.getString("roles");
        return new EventView(
                row.getLong("id"),
                "",
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                "UTC",
                "",
                "",
                roles.isEmpty() ? List.of() : List.of(roles.split(" ")),
                row.getString("act"),
                row.getString("about"),
                row.getString("reason"),
                null,
                details(row.getString("details")),
                changes(row.getString("changes")),
                "");
    }

    private static Map<String, String> details(String json) {
        var read = new LinkedHashMap<String, String>();
        if (json != null && CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> members)
            members.forEach((name, value) -> read.put((String) name, (String) value));
        return read;
    }

    private static List<Change> changes(String json) {
        var read = new ArrayList<Change>();
        if (json != null && CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof List<?> entries)
            for (var entry : entries)
                if (entry instanceof Map<?, ?> change)
                    read.add(new Change(
                            (String) change.get("address"), (String) change.get("old"), (String) change.get("new")));
        return read;
    }
}
