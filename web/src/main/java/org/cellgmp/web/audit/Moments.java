package org.cellgmp.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.cellgmp.ground.Refusal;

/** A moment as somebody writes it into a filter. */
public final class Moments {
    private Moments() {}

    /** A day means its first moment; a time without an offset is one of the site. @throws Refusal UNREADABLE naming the field */
    public static Instant read(String field, String text, ZoneId site) throws Refusal {
        if (text == null || text.isBlank()) return null;
        var given = text.strip();
        try {
            if (given.length() == 10)
                return LocalDate.parse(given).atStartOfDay(site).toInstant();
            boolean offset = given.endsWith("Z") || given.matches(".*[+-]\\d\\d:\\d\\d$");
            return offset
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).atZone(site).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "trail.time", field, given);
        }
    }
}
