package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.SiteCalendar.Escalation;
import org.cellgmp.capa.SiteCalendar.SpecialDay;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The site's calendar: working days, holidays, and how it reminds and escalates. */
@Path("/calendar")
@RolesAllowed(Role.READER)
public class CalendarPages {
    /** What the form holds, as typed. @param days one a line: day, + or -, name; @param steps one a line: days, role */
    public record Form(
            List<String> weekdays,
            String days,
            String steps,
            String approvalDays,
            String reminderDays,
            String reason) {}

    @Inject
    private SiteCalendars calendars;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show() {
        return view(form(calendars.current().calendar()), Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response keep(MultivaluedMap<String, String> sent) throws Refusal {
        var form = new Form(
                sent.getOrDefault("weekday", List.of()),
                sent.getFirst("days"),
                sent.getFirst("steps"),
                sent.getFirst("approvalDays"),
                sent.getFirst("reminderDays"),
                sent.getFirst("reason"));
        return visit.attempt(
                () -> {
                    calendars.keep(Choices.number("edition", sent.getFirst("edition")), calendar(form), form.reason());
                    return Response.seeOther(URI.create("/calendar")).build();
                },
                mistakes -> view(form, mistakes));
    }

    private View view(Form form, Mistakes mistakes) {
        return View.of("capa/calendar")
                .with("kept", calendars.current())
                .with("form", form)
                .with("mayKeep", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }

    private static Form form(SiteCalendar calendar) {
        var days = new StringBuilder();
        for (var day : calendar.days())
            days.append(day.day())
                    .append(day.working() ? " + " : " - ")
                    .append(day.name())
                    .append('\n');
        var steps = new StringBuilder();
        for (var step : calendar.escalations())
            steps.append(step.days())
                    .append(' ')
                    .append(step.to().containerName())
                    .append('\n');
        return new Form(
                calendar.weekdays().stream().map(DayOfWeek::name).toList(),
                days.toString(),
                steps.toString(),
                calendar.approvalDays(),
                calendar.reminderDays(),
                "");
    }

    static SiteCalendar calendar(Form form) throws Refusal {
        var weekdays = new ArrayList<DayOfWeek>();
        for (var word : form.weekdays())
            if (!Typed.empty(word)) weekdays.add(Choices.read(DayOfWeek.class, "weekday", word));
        var days = new ArrayList<SpecialDay>();
        for (var line : lines(form.days())) {
            var parts = line.split("\\s+", 3);
            if (parts.length < 3 || !parts[1].matches("[+-]"))
                throw new Refusal(Refusal.Reason.UNREADABLE, "capa.no-special-day", "days", line);
            days.add(new SpecialDay(Moment.day("days", parts[0]), parts[1].equals("+"), parts[2]));
        }
        var steps = new ArrayList<Escalation>();
        for (var line : lines(form.steps())) {
            var parts = line.split("\\s+", 2);
            steps.add(new Escalation(parts[0], parts.length < 2 ? null : Choices.read(Role.class, "steps", parts[1])));
        }
        return new SiteCalendar(weekdays, days, form.approvalDays(), form.reminderDays(), steps);
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
