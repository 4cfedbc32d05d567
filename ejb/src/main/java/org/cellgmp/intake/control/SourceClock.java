package org.cellgmp.intake.control;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the times of one source into instants with offset, and says once what had to be assumed. */
final class SourceClock {
    private static final Pattern WITH_OFFSET = Pattern.compile("(Z|[+-][0-9]{2}(:?[0-9]{2})?)\\s*$");

    private final Problems problems;
    private final ZoneId zone;
    private final LocalTimes.Order order;
    private boolean zoneAssumed;
    private boolean orderAssumed;
    private boolean orderSaid;

    /**
     * @param zone for times without offset; @param zoneAssumed true if nobody stated it
     * @param order of day and month; @param orderAssumed true if nothing proves it
     */
    SourceClock(Problems problems, ZoneId zone, boolean zoneAssumed, LocalTimes.Order order, boolean orderAssumed) {
        this.problems = problems;
        this.zone = zone;
        this.zoneAssumed = zoneAssumed;
        this.order = order;
        this.orderAssumed = orderAssumed;
    }

    /** Empty if the text is no time that can be read without doubt, which is said as a mistake. */
    Optional<OffsetDateTime> read(String text, String place) {
        // To try and fail costs more than to look, and a table has a time in each of many rows.
        if (WITH_OFFSET.matcher(text).find()) {
            var given = SourceTimes.withOffset(text);
            if (given.isPresent()) return given;
        }
        if (LocalTimes.open(text)) {
            if (order == LocalTimes.Order.MIXED) {
                problems.error(place, "day-order-mixed", text);
                return Optional.empty();
            }
            if (orderAssumed && !orderSaid) {
                orderSaid = true;
                problems.warning(place, "day-order-assumed", text);
            }
        }
        var local = LocalTimes.read(text, order);
        if (local.isEmpty()) {
            if (order == LocalTimes.Order.OPEN && LocalTimes.open(text)) problems.error(place, "day-order-open", text);
            else problems.error(place, "not-a-time", text);
            return Optional.empty();
        }
        return in(local.get(), zone, place);
    }

    /** @param zone that the source states for this one time */
    Optional<OffsetDateTime> in(LocalDateTime local, ZoneId zone, String place) {
        if (zoneAssumed && zone.equals(this.zone)) {
            zoneAssumed = false;
            problems.warning(place, "zone-assumed", zone.getId());
        }
        var at = SourceTimes.in(zone, local);
        if (at.isEmpty())
            problems.error(place, "time-not-unique", local.toString().replace('T', ' '), zone.getId());
        return at;
    }
}
