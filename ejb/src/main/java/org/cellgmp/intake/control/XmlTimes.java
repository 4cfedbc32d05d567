package org.cellgmp.intake.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads the times and days of one record, and remembers whether any had to be read in the zone of the site. */
final class XmlTimes {
    private final ZoneId siteZone;
    private final Problems problems;
    private boolean local;

    XmlTimes(ZoneId siteZone, Problems problems) {
        this.siteZone = siteZone;
        this.problems = problems;
    }

    /** The time in the first child of one of the names; null, and said, if it cannot be read. */
    OffsetDateTime time(XmlNode holder, String... names) {
        for (var child : holder.children(names)) {
            var text = child.look();
            if (text == null) continue;
            var withOffset = SourceTimes.withOffset(text);
            if (withOffset.isPresent()) {
                child.use();
                return withOffset.get();
            }
            var inZone = SourceTimes.withoutOffset(text).flatMap(time -> SourceTimes.in(siteZone, time));
            if (inZone.isPresent()) {
                child.use();
                if (!local) problems.warning(child.place(), "time-without-offset", text, siteZone.getId());
                local = true;
                return inZone.get();
            }
            problems.warning(child.place(), "time-unreadable", text);
        }
        return null;
    }

    /** The day in the first child of one of the names, whatever time stands behind it; null if there is none. */
    LocalDate day(XmlNode holder, String... names) {
        for (var child : holder.children(names)) {
            var text = child.look();
            if (text == null || text.length() < 10) continue;
            var day = SourceTimes.day(text.substring(0, 10));
            if (day.isPresent()) {
                child.use();
                return day.get();
            }
        }
        return null;
    }

    /** IANA name of the zone of the site if a time was read in it; null if every time carried its offset. */
    String zone() {
        return local ? siteZone.getId() : null;
    }
}
