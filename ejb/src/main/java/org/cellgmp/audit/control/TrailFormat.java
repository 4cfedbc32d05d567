package org.cellgmp.audit.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;

/**
 * The canonical bytes of an event: version 1, fixed. Written down with test vectors in ear/docs/trail-format.md, which is
 * the authority; these bytes are also the input of the leaf hash of a later Merkle tree. A change makes version 2.
 */
public final class TrailFormat {
    /** Value of the member {@code format}. */
    public static final String VERSION = "cellgmp-event/1";

    private TrailFormat() {}

    /** RFC 8785 JSON, UTF-8. */
    public static byte[] bytes(EventView event) {
        return CanonicalJson.write(members(event));
    }

    /** SHA-256 of {@link #bytes}, lower-case hex. */
    public static String digest(EventView event) {
        return CanonicalJson.sha256(bytes(event));
    }

    static Map<String, Object> members(EventView event) {
        var members = new LinkedHashMap<String, Object>();
        members.put("format", VERSION);
        members.put("event", event.event());
        members.put("at", HouseClock.written(event.at()));
        members.put("zone", event.zone());
        members.put("actor", event.actor());
        members.put("name", event.printedName());
        members.put("roles", event.roles());
        members.put("act", event.act());
        members.put("about", event.about());
        members.put("reason", event.reason());
        members.put("from", event.remoteAddress());
        members.put("details", event.details().isEmpty() ? null : event.details());
        members.put(
                "changes", event.changes().stream().map(TrailFormat::members).toList());
        return members;
    }

    static Map<String, Object> members(Change change) {
        var members = new LinkedHashMap<String, Object>();
        members.put("address", change.address());
        members.put("old", change.oldValue());
        members.put("new", change.newValue());
        return members;
    }
}
