package org.cellgmp.audit.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Fills by what events are found for the events that were written before that was kept, as {@link Tracing} does it for new ones,
 * in the order in which they happened. Called by the migration only, as the owner of the tables.
 */
public final class EarlierTraces implements JavaMigration {
    private static final int PORTION = 2_000;

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
        var writer = new TraceWriter(connection);
        EventView last = null;
        List<EventView> events;
        do {
            events = portion(connection, last);
            writer.writeEvents(events);
            if (!events.isEmpty()) last = events.get(events.size() - 1);
        } while (events.size() == PORTION);
    }

    private static List<EventView> portion(Connection connection, EventView after) throws SQLException {
        var events = new ArrayList<EventView>();
        var sql = "select " + TraceWriter.COLUMNS + " from audit_event"
                + (after == null ? "" : " where happened_at >= ? and (happened_at > ? or id > ?)")
                + " order by happened_at, id fetch first " + PORTION + " rows only";
        try (var select = connection.prepareStatement(sql)) {
            if (after != null) {
                select.setObject(1, after.at().atOffset(ZoneOffset.UTC));
                select.setObject(2, after.at().atOffset(ZoneOffset.UTC));
                select.setLong(3, after.id());
            }
            try (var found = select.executeQuery()) {
                while (found.next()) events.add(TraceWriter.event(found));
            }
        }
        return events;
    }
}
