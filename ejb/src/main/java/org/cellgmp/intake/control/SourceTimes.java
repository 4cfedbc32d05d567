package org.cellgmp.intake.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates and times as sources write them. A time without offset is read in the zone that the source or the site states;
 * a local time that this zone skips or has twice is not read.
 */
final class SourceTimes {
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    private static final List<DateTimeFormatter> LOCAL = List.of(
            form("uuuu-M-d['T'][' ']H:mm[:ss]"),
            form("uuuu/M/d H:mm[:ss]"),
            form("uuuu.M.d H:mm[:ss]"),
            form("uuuu'年'M'月'd'日'[' ']H[:mm][:ss]['时'][m'分'][s'秒']"),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    private static final List<DateTimeFormatter> DAYS =
            List.of(form("uuuu-M-d"), form("uuuu/M/d"), form("uuuu.M.d"), form("uuuu'年'M'月'd'日'"));

    private SourceTimes() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }

    /** A time that carries its offset; empty if the text is none. */
    static Optional<OffsetDateTime> withOffset(String text) {
        var plain = text.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T")
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}) +", "$1");
        try {
            return Optional.of(OffsetDateTime.parse(plain, WITH_OFFSET));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }

    /** A time without offset; empty if the text is none. */
    static Optional<LocalDateTime> withoutOffset(String text) {
        for (var form : LOCAL) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), form));
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A day; empty if the text is none, e.g. 03/04/2026, which could be two days. */
    static Optional<LocalDate> day(String text) {
        for (var form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form));
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The instant that a local time means in the zone; empty if there is none or there are two. */
    static Optional<OffsetDateTime> in(ZoneId zone, LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() == 1 ? Optional.of(local.atOffset(offsets.get(0))) : Optional.empty();
    }

    /** A zone by IANA name, UTC or offset; empty if the text is none. */
    static Optional<ZoneId> zone(String text) {
        try {
            var zone = ZoneId.of(text.strip());
            return Optional.of(zone.getId().equals("Z") ? ZoneOffset.UTC : zone);
        } catch (java.time.DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
