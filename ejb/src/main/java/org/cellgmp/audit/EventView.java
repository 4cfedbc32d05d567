package org.cellgmp.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One event as the trail holds it. Everything but {@code id} and {@code digest} is part of its canonical bytes
 * (ear/docs/trail-format.md).
 *
 * @param id order of writing among events of the same microsecond; not gap-free
 * @param event random UUID, the event's name for good
 * @param at microseconds, UTC; @param zone the site's zone at that moment, IANA name or offset
 * @param actor account name; @param printedName and {@code roles} as they were when it happened
 * @param about record number or address; null if the act was about no record
 * @param reason in the person's words; null if none was asked or given
 * @param remoteAddress IP address of the request; null for background work
 * @param digest SHA-256 of the canonical bytes as kept when the event was written, lower-case hex
 */
public record EventView(
        long id,
        String event,
        Instant at,
        String zone,
        String actor,
        String printedName,
        List<String> roles,
        String act,
        String about,
        String reason,
        String remoteAddress,
        Map<String, String> details,
        List<Change> changes,
        String digest) {
    public EventView {
        roles = List.copyOf(roles);
        details = Map.copyOf(details);
        changes = List.copyOf(changes);
    }

    /** The moment on the clock of the site. */
    public OffsetDateTime atSite() {
        return at.atZone(ZoneId.of(zone)).toOffsetDateTime();
    }
}
