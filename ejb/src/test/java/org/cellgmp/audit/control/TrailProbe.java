package org.cellgmp.audit.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.SiteKey;

/** Lets tests of other rooms write and read events without a container. */
public final class TrailProbe {
    /** Of the application under test; rows that did not pass it bear no such mark. */
    public static final EventMark MARK = new EventMark().with(new SiteKey(file()));

    private TrailProbe() {}

    private static Path file() {
        try {
            return Files.createTempDirectory("mark").resolve("event-mark.key");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static void write(EntityManager entities, Actor actor, Act act) {
        new EventWriter(entities, () -> actor, MARK).write(act);
    }

    /** Makes everything findable that was written, as every door does before it reads. */
    public static void findable(EntityManagerFactory factory) {
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            new Tracing(new TraceTransaction(entities)).upToDate();
            entities.getTransaction().commit();
        }
    }

    /** The canonical bytes as the trail's own room makes them. */
    public static String canonical(EntityManagerFactory factory, long id) {
        try (var entities = factory.createEntityManager()) {
            return new String(
                    TrailFormat.bytes(entities.find(AuditEvent.class, id).view()), StandardCharsets.UTF_8);
        }
    }

    /** Puts in a row like the oldest one, with a number of the caller's choice and with its mark, which is another event's. */
    public static void copyOfFirst(Connection connection, long id) throws SQLException {
        var sql =
                "insert into audit_event (id, event, happened_at, zone, actor, printed_name, roles, act, about, reason,"
                        + " remote_address, details, changes, change_count, digest, mark) select ?, ?, happened_at, zone, actor, printed_name,"
                        + " roles, act, about, reason, remote_address, details, changes, change_count, digest, mark from audit_event"
                        + " where id = (select min(id) from audit_event)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setString(2, new UUID(0, id).toString());
            insert.executeUpdate();
        }
    }
}
