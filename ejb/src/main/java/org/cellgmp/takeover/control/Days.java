package org.cellgmp.takeover.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days and times that people and programs write. A day that may be two days is none. */
final class Days {
    private static final String TIME =
            "(?:[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?" + TIME);
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3})[A-Za-z]*\\.?[-, ]+(\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Bare numbers between these may be days as spreadsheets count them: 1954 to 2064. */
    private static final double FIRST_SERIAL = 20_000;

    private static final double LAST_SERIAL = 60_000;

    private Days() {}

    /** What was written: a moment, or that it may be two. */
    record Read(OffsetDateTime at, boolean doubtful) {}

    /** @param zone of times without an offset, and of days @return null if it is none */
    static Read of(String text, ZoneId zone) {
        try {
            var found = YEAR_FIRST.matcher(text);
            if (found.matches()) return read(found, integer(found, 1), integer(found, 2), integer(found, 3), zone);
            found = DOTTED.matcher(text);
            if (found.matches()) return read(found, integer(found, 3), integer(found, 2), integer(found, 1), zone);
            found = NAMED.matcher(text);
            if (found.matches()) {
                int month = 1 + MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT));
                return month == 0 ? null : read(found, integer(found, 3), month, integer(found, 1), zone);
            }
            found = SLASHED.matcher(text);
            return found.matches() ? slashed(found, zone) : null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Days or months come first in one country or another: only figures that leave no choice are read. */
    private static Read slashed(Matcher found, ZoneId zone) {
        int first = integer(found, 1);
        int second = integer(found, 2);
        if (first <= 12 && second <= 12 && first != second) return new Read(null, true);
        return first > 12
                ? read(found, integer(found, 3), second, first, zone)
                : read(found, integer(found, 3), first, second, zone);
    }

    private static Read read(Matcher found, int year, int month, int day, ZoneId zone) {
        var on = LocalDate.of(year, month, day);
        if (found.group(4) == null) return new Read(on.atStartOfDay(zone).toOffsetDateTime(), false);
        var time = LocalTime.of(
                integer(found, 4),
                integer(found, 5),
                found.group(6) == null ? 0 : integer(found, 6),
                found.group(7) == null ? 0 : Integer.parseInt((found.group(7) + "000000000").substring(0, 9)));
        var local = on.atTime(time);
        return new Read(
                found.group(8) == null
                        ? local.atZone(zone).toOffsetDateTime()
                        : local.atOffset(ZoneOffset.of(found.group(8))),
                false);
    }

    /** The moment that a bare number stands for as spreadsheets count days; null if it is out of their usual range. */
    static OffsetDateTime serial(double number, ZoneId zone) {
        if (number < FIRST_SERIAL || number > LAST_SERIAL) return null;
        var moment = SheetHandler.moment(number, false);
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }

    private static int integer(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
