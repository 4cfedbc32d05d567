package org.cellgmp.fieldaction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A line of the table of outward clocks.
 *
 * @param jurisdiction CN, US or EU
 * @param stage clinical, commercial, or any
 * @param itself true if it starts by itself once its legal start is known; false if a person says that it applies
 * @param checked {@code read} if the text was read, {@code memory} if it waits for a check, {@code convention} if the text says "at once" and the site put hours to it
 * @param until last day in force; null while it is
 */
public record ClockLine(
        String id,
        Trigger trigger,
        String jurisdiction,
        Addressee addressee,
        Start start,
        int length,
        Unit unit,
        String stage,
        boolean itself,
        String checked,
        LocalDate from,
        LocalDate until,
        String citation,
        String words,
        String wordsChinese) {
    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Who is told. */
    public enum Addressee {
        PHYSICIAN,
        SPONSOR,
        AUTHORITY
    }

    /** The moment from which the law counts. */
    public enum Start {
        /** Somebody at the site or sponsor first had the information. */
        AWARENESS,
        /** Somebody saw that something is wrong. */
        DISCOVERY,
        /** The sponsor or quality unit found that it has to be told. */
        DETERMINATION
    }

    public enum Unit {
        HOURS,
        CALENDAR_DAYS,
        /** Monday to Friday; public holidays are not known here and make no clock longer. */
        WORKING_DAYS
    }

    /** Last moment in time: for days the end of the last day at the site. */
    public OffsetDateTime due(OffsetDateTime started, ZoneId zone) {
        if (unit == Unit.HOURS) return started.plusHours(length);
        var day = started.atZoneSameInstant(zone).toLocalDate();
        if (unit == Unit.CALENDAR_DAYS) day = day.plusDays(length);
        else
            for (int left = length; left > 0; ) {
                day = day.plusDays(1);
                if (!FREE.contains(day.getDayOfWeek())) left--;
            }
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime();
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean fits(String batchStage) {
        return stage.equals("any") || batchStage == null || stage.equals(batchStage);
    }
}
