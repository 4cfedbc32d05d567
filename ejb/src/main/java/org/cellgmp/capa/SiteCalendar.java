package org.cellgmp.capa;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.ground.Role;

/**
 * The site's working days, and how it reminds and escalates. Days that a holiday moves, such as a Sunday that is worked before
 * the Spring Festival, are told one by one.
 *
 * @param weekdays worked every week; @param days that are otherwise, each once
 * @param approvalDays working days an approval takes, digits; @param reminderDays working days of warning before that, digits
 * @param escalations the fewest days first
 */
public record SiteCalendar(
        List<DayOfWeek> weekdays,
        List<SpecialDay> days,
        String approvalDays,
        String reminderDays,
        List<Escalation> escalations) {
    /** One that differs from its weekday. @param working true for a day that is worked though its weekday is not */
    public record SpecialDay(LocalDate day, Boolean working, String name) {}

    /** From so many working days overdue it is the business of that role. @param days digits, from 1 */
    public record Escalation(String days, Role to) {}

    public SiteCalendar {
        weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        days = days == null ? List.of() : List.copyOf(days);
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
    }

    /** Until the site says otherwise: Monday to Friday, no holidays known. */
    public static SiteCalendar usual() {
        return new SiteCalendar(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                List.of(),
                "2",
                "3",
                List.of(
                        new Escalation("1", Role.PRODUCTION_REVIEWER),
                        new Escalation("5", Role.QA_MANAGER),
                        new Escalation("15", Role.QUALIFIED_PERSON_MANUFACTURER)));
    }

    public boolean works(LocalDate day) {
        for (var special : days) if (special.day().equals(day)) return Boolean.TRUE.equals(special.working());
        return weekdays.contains(day.getDayOfWeek());
    }

    /** The day itself if it is worked, else the last worked one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        var at = day;
        // A calendar names at most a few hundred special days, so a worked one is never farther than that.
        for (int step = 0; step <= days.size() + 7 && !works(at); step++) at = at.minusDays(1);
        return at;
    }

    /** So many working days after (before, if negative) a day; zero gives the day itself, worked or not. */
    public LocalDate plus(LocalDate from, int workingDays) {
        var at = from;
        int left = Math.abs(workingDays);
        while (left > 0) {
            at = workingDays > 0 ? at.plusDays(1) : at.minusDays(1);
            if (works(at)) left--;
        }
        return at;
    }

    /** Working days after {@code from} up to and with {@code to}; negative, counted the same way, if {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        int worked = 0;
        for (var at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) if (works(at)) worked++;
        return worked;
    }

    /** Working days left until what is due must be approved; what falls due on a free day is due the worked day before. */
    public int daysLeft(LocalDate today, LocalDate due) {
        return between(today, onOrBefore(due))
                - (today.isAfter(onOrBefore(due)) ? 0 : Effectiveness.figure(approvalDays));
    }

    /** From this day on the owner is reminded. */
    public LocalDate remindOn(LocalDate due) {
        return plus(onOrBefore(due), -Effectiveness.figure(approvalDays) - Effectiveness.figure(reminderDays));
    }

    /** Working days since it should have been done; zero while it is in time. The day due is still in time. */
    public int daysOver(LocalDate today, LocalDate due) {
        return today.isAfter(due) ? between(due, today) : 0;
    }

    /** How many steps of the escalation table are reached: zero while it is in time. */
    public int level(LocalDate today, LocalDate due) {
        int over = daysOver(today, due);
        return (int) escalations.stream()
                .filter(step -> over >= Effectiveness.figure(step.days()))
                .count();
    }

    /** To whom it is escalated now; null while to nobody. */
    public Role escalatedTo(LocalDate today, LocalDate due) {
        int level = level(today, due);
        return level == 0 ? null : escalations.get(level - 1).to();
    }
}
