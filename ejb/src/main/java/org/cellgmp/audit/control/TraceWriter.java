package org.cellgmp.audit.control;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;

/** Writes by what events are found. What stands there already stays: writing twice changes nothing. */
final class TraceWriter {
    /** Columns that the traces are taken from. */
    static final String COLUMNS = "id, happened_at, actor, printed_name, roles, about, reason, details, changes";

    private static final int CHUNK = 500;

    private final Connection connection;

    /** By record, then by signature: when it was first told of. */
    private final Map<String, Map<String, Instant>> signed = new HashMap<>();

    TraceWriter(Connection connection) {
        this.connection = connection;
    }

    /** @param ids of events that are there */
    void write(List<Long> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i += CHUNK)
            writeEvents(events(ids.subList(i, Math.min(i + CHUNK, ids.size()))));
    }

    private List<EventView> events(List<Long> ids) throws SQLException {
        var events = new ArrayList<EventView>();
        try (var query = connection.prepareStatement("select " + COLUMNS + " from audit_event where id in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") order by happened_at, id")) {
            for (int i = 0; i < ids.size(); i++) query.setLong(i + 1, ids.get(i));
            try (var rows = query.executeQuery()) {
                while (rows.next()) events.add(event(rows));
            }
        }
        return events;
    }

    /** @param events the oldest first, for what was signed before matters */
    void writeEvents(List<EventView> events) throws SQLException {
        signedBefore(events);
        try (var terms = insert("audit_term", "event", "term", "happened_at");
                var links = insert("audit_link", "event", "whole", "part");
                var signings = insert("audit_signing", "event", "record", "signature")) {
            for (var event : events) {
                var traces = Traces.of(event, this::signed);
                for (var term : traces.terms())
                    add(terms, event.id(), term, event.at().atOffset(ZoneOffset.UTC));
                for (var link : traces.links()) add(links, event.id(), link.whole(), link.part());
                for (var signing : traces.signings()) {
                    add(signings, event.id(), signing.record(), signing.signature());
                    remember(signing.record(), signing.signature(), event.at());
                }
            }
            terms.executeBatch();
            links.executeBatch();
            signings.executeBatch();
        }
    }

    private PreparedStatement insert(String table, String event, String one, String other) throws SQLException {
        var columns = event + ", " + one + ", " + other;
        return connection.prepareStatement("insert into " + table + " (" + columns
                + ") select v." + event + ", v." + one + ", v." + other + " from (select cast(? as bigint) as " + event
                + ", cast(? as varchar(220)) as " + one + ", cast(? as "
                + (other.equals("happened_at") ? "timestamp(6) with time zone" : "varchar(40)") + ") as " + other
                + ") v where not exists (select 1 from " + table + " t where t." + one + " = v." + one + " and t."
                + other + " = v." + other + " and t." + event + " = v." + event + ")");
    }

    private static void add(PreparedStatement insert, long event, String one, Object other) throws SQLException {
        insert.setLong(1, event);
        insert.setString(2, one);
        insert.setObject(3, other);
        insert.addBatch();
    }

    private void signedBefore(List<EventView> events) throws SQLException {
        var unknown = new TreeSet<String>();
        for (var event : events) unknown.addAll(Traces.changedRecords(event));
        unknown.removeAll(signed.keySet());
        var all = List.copyOf(unknown);
        for (int i = 0; i < all.size(); i += CHUNK) askSigned(all.subList(i, Math.min(i + CHUNK, all.size())));
    }

    private void askSigned(List<String> records) throws SQLException {
        for (var record : records) signed.put(record, new HashMap<>());
        try (var query =
                connection.prepareStatement("select s.record, s.signature, min(e.happened_at) from audit_signing s"
                        + " join audit_event e on e.id = s.event where s.record in ("
                        + String.join(", ", Collections.nCopies(records.size(), "?"))
                        + ") group by s.record, s.signature")) {
            for (int i = 0; i < records.size(); i++) query.setString(i + 1, records.get(i));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    remember(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }

    private void remember(String record, String signature, Instant at) {
        var known = signed.get(record);
        if (known != null) known.merge(signature, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    private boolean signed(String record, String own, Instant before) {
        for (var signature : signed.getOrDefault(record, Map.of()).entrySet())
            if (!signature.getKey().equals(own) && !signature.getValue().isAfter(before)) return true;
        return false;
    }

    static EventView event(ResultSet row) throws SQLException {
        var roles = row.getString("roles");
        return new EventView(
                row.getLong("id"),
                "",
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                "UTC",
                row.getString("actor"),
                row.getString("printed_name"),
                roles.isEmpty() ? List.of() : List.of(roles.split(" ")),
                "",
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
