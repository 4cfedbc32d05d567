package org.cellgmp.fieldaction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.SiteCalendar.SpecialDay;

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

    /** A calendar that leaves less than one working day in so many is not counted by. */
    private static final int MOST_DAYS_A_WORKING_DAY = 60;

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
        /** Monday to Friday, without the holidays that the site's calendar names, and with the days it names as worked. */
        WORKING_DAYS
    }

    /**
     * When a clock ends.
     *
     * @param due last moment in time: for days the end of the last day at the site
     * @param edition of the site's calendar that working days were counted by; null for the other units
     * @param passed holidays that did not count, each with its day and name
     */
    public record Deadline(OffsetDateTime due, Integer edition, List<String> passed) {}

    /** @param calendar of the site; which of its weekdays are worked makes no clock longer */
    public Deadline deadline(OffsetDateTime started, ZoneId zone, CalendarView calendar) {
        if (unit == Unit.HOURS) return new Deadline(started.plusHours(length), null, List.of());
        var first = started.atZoneSameInstant(zone).toLocalDate();
        if (unit == Unit.CALENDAR_DAYS) return new Deadline(end(first.plusDays(length), zone), null, List.of());
        var named = new HashMap<LocalDate, SpecialDay>();
        for (var special : calendar.calendar().days()) named.put(special.day(), special);
        var passed = new ArrayList<String>();
        var day = first;
        int left = length;
        for (int looked = 0; left > 0 && looked < length * MOST_DAYS_A_WORKING_DAY; looked++) {
            day = day.plusDays(1);
            var special = named.get(day);
            boolean weekend = FREE.contains(day.getDayOfWeek());
            if (special == null ? !weekend : Boolean.TRUE.equals(special.working())) left--;
            else if (special != null && !weekend) passed.add(day + " " + special.name());
        }
        return new Deadline(end(day, zone), calendar.edition(), passed);
    }

    private static OffsetDateTime end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime();
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean fits(String batchStage) {
        return stage.equals("any") || batchStage == null || stage.equals(batchStage);
    }
}
