package org.cellgmp.capa.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.SiteCalendar.SpecialDay;
import org.cellgmp.capa.entity.CalendarEdition;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Keeps the editions of the site's calendar. */
@ApplicationScoped
public class Calendars {
    private static final int MOST_DAYS = 1_000;
    private static final int MOST_ESCALATIONS = 10;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Trail trail;

    public CalendarView current() {
        return entities.createQuery("select c from CalendarEdition c order by c.edition desc", CalendarEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CalendarEdition::view)
                .orElseGet(() -> new CalendarView(0, SiteCalendar.usual(), null, null, null));
    }

    public CalendarView keep(int expected, SiteCalendar calendar, String reason, Actor who) throws Refusal {
        var before = current();
        if (before.edition() != expected) throw moved();
        var checked = checked(calendar);
        var why = Prose.required("reason", reason, 4_000);
        var edition = new CalendarEdition(expected + 1, checked, why, who);
        try {
            entities.persist(edition);
            entities.flush();
        } catch (PersistenceException atOnce) {
            throw moved();
        }
        trail.append(Act.of("capa.calendar-kept", "calendar")
                .because(why)
                .changing(Change.between("calendar", before.calendar(), checked))
                .with("edition", Integer.toString(expected + 1)));
        return edition.view();
    }

    static SiteCalendar checked(SiteCalendar given) throws Refusal {
        if (given.weekdays().isEmpty()) throw new Refusal(UNREADABLE, "capa.no-weekday");
        if (given.days().size() > MOST_DAYS)
            throw new Refusal(UNREADABLE, "capa.too-many-days", Integer.toString(MOST_DAYS));
        var seen = new HashSet<LocalDate>();
        var days = new ArrayList<SpecialDay>();
        for (var day : given.days()) {
            if (day.day() == null) throw new Refusal(UNREADABLE, "ground.field-missing", "days");
            if (!seen.add(day.day()))
                throw new Refusal(UNREADABLE, "capa.day-twice", day.day().toString());
            days.add(new SpecialDay(
                    day.day(), Boolean.TRUE.equals(day.working()), Prose.required("name", day.name(), 200)));
        }
        days.sort((one, other) -> one.day().compareTo(other.day()));
        return new SiteCalendar(
                List.copyOf(EnumSet.copyOf(given.weekdays())),
                days,
                figure("approvalDays", given.approvalDays(), 60),
                figure("reminderDays", given.reminderDays(), 365),
                escalations(given.escalations()));
    }

    private static List<SiteCalendar.Escalation> escalations(List<SiteCalendar.Escalation> given) throws Refusal {
        if (given.size() > MOST_ESCALATIONS)
            throw new Refusal(UNREADABLE, "capa.too-many-escalations", Integer.toString(MOST_ESCALATIONS));
        var checked = new ArrayList<SiteCalendar.Escalation>();
        var days = new TreeSet<Integer>();
        for (var step : given) {
            var after = figure("escalations", step.days(), 3_650);
            if (step.to() == null
                    || step.to() == Role.ADMINISTRATOR
                    || step.to() == Role.INSPECTOR
                    || after.equals("0")) throw new Refusal(UNREADABLE, "capa.no-escalation", step.days());
            if (!days.add(Integer.parseInt(after))) throw new Refusal(UNREADABLE, "capa.escalation-twice", after);
            checked.add(new SiteCalendar.Escalation(after, step.to()));
        }
        checked.sort((one, other) -> Effectiveness.figure(one.days()) - Effectiveness.figure(other.days()));
        return checked;
    }

    private static String figure(String field, String text, int most) throws Refusal {
        var digits = Prose.required(field, text, 9);
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > most)
            throw new Refusal(UNREADABLE, "capa.no-figure", field, digits, "0", Integer.toString(most));
        return Integer.toString(Integer.parseInt(digits));
    }

    private static Refusal moved() {
        return new Refusal(CONFLICT, "capa.calendar-moved");
    }

    public SiteCalendar now() {
        return current().calendar();
    }

    static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }
}
