package org.cellgmp.audit.control;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;

/** A place in the order of the trail: by moment and, within one microsecond, by order of writing. */
record TrailCursor(Instant at, long id) {
    static String of(EventView event) {
        return new TrailCursor(event.at(), event.id()).written();
    }

    String written() {
        return HouseClock.written(at) + "_" + id;
    }

    /** @throws Refusal UNREADABLE if it is not one of ours */
    static TrailCursor read(String cursor) throws Refusal {
        int mark = cursor.indexOf('_');
        try {
            return new TrailCursor(
                    Instant.parse(cursor.substring(0, Math.max(mark, 0))), Long.parseLong(cursor.substring(mark + 1)));
        } catch (DateTimeParseException | NumberFormatException foreign) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "trail.cursor", cursor);
        }
    }
}
