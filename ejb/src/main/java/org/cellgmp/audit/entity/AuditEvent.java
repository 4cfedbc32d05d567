package org.cellgmp.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;
import org.hibernate.annotations.Immutable;

/** A row of the trail. Written once; the database refuses to change or remove it. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_id")
    @SequenceGenerator(name = "audit_event_id", sequenceName = "audit_event_id", allocationSize = 50)
    private Long id;

    private String event;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String zone;
    private String actor;

    @Column(name = "printed_name")
    private String printedName;

    private String roles;
    private String act;
    private String about;

    // "text" is a varchar to PostgreSQL's driver and a clob to H2's; the definition names the latter for validation.
    @Column(columnDefinition = "character large object")
    private String reason;

    @Column(name = "remote_address")
    private String remoteAddress;

    @Column(columnDefinition = "character large object")
    private String details;

    @Column(columnDefinition = "character large object")
    private String changes;

    @Column(name = "change_count")
    private int changeCount;

    private String digest;

    private String mark;

    protected AuditEvent() {}

    /** @param told the event; its id is ignored, the database gives one; @param mark that the application wrote it */
    public AuditEvent(EventView told, String detailsJson, String changesJson, String mark) {
        event = told.event();
        happenedAt = told.at();
        zone = told.zone();
        actor = told.actor();
        printedName = told.printedName();
        roles = String.join(" ", told.roles());
        act = told.act();
        about = told.about();
        reason = told.reason();
        remoteAddress = told.remoteAddress();
        details = detailsJson;
        changes = changesJson;
        changeCount = told.changes().size();
        digest = told.digest();
        this.mark = mark;
    }

    public Long id() {
        return id;
    }

    public EventView view() {
        return new EventView(
                id,
                event,
                happenedAt,
                zone,
                actor,
                printedName,
                roles.isEmpty() ? List.of() : List.of(roles.split(" ")),
                act,
                about,
                reason,
                remoteAddress,
                detailsOf(details),
                changesOf(changes),
                digest);
    }

    private static Map<String, String> detailsOf(String json) {
        var read = new LinkedHashMap<String, String>();
        if (json != null && CanonicalJson.parse(bytes(json)) instanceof Map<?, ?> members)
            members.forEach((name, value) -> read.put((String) name, (String) value));
        return read;
    }

    private static List<Change> changesOf(String json) {
        var read = new ArrayList<Change>();
        if (json != null && CanonicalJson.parse(bytes(json)) instanceof List<?> entries)
            for (var entry : entries)
                if (entry instanceof Map<?, ?> change)
                    read.add(new Change(
                            (String) change.get("address"), (String) change.get("old"), (String) change.get("new")));
        return read;
    }

    private static byte[] bytes(String json) {
        return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
