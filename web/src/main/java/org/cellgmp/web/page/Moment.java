package org.cellgmp.web.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.cellgmp.ground.Refusal;

/** A time or a day that a person typed: ISO 8601, with T or a space in the middle; without an offset it is time at the site. */
public final class Moment {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private Moment() {}

    /** Null for nothing. @param field its name for the refusal @throws Refusal UNREADABLE if it is no such time */
    public static OffsetDateTime read(String field, String text, ZoneId zone) throws Refusal {
        if (text == null || text.isBlank()) return null;
        var plain =
                text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T").replace(" ", "");
        try {
            var read = FORM.parseBest(plain, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime stated
                    ? stated
                    : ((LocalDateTime) read).atZone(zone).toOffsetDateTime();
        } catch (DateTimeParseException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "page.time-unreadable", field, text.strip());
        }
    }

    /** A day. Null for nothing. @throws Refusal UNREADABLE if it is no day */
    public static LocalDate day(String field, String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "page.no-day", field, text.strip());
        }
    }
}
