package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** The site's calendar for programs. */
@Path("/api/v1/calendar")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class CalendarApi {
    @Inject
    private SiteCalendars calendars;

    @GET
    public Json current() {
        return new Json(calendars.current());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json keep(String body) throws Refusal {
        var given = Command.read(body);
        return new Json(calendars.keep(
                Choices.number("edition", given.required("edition")),
                given.whole(SiteCalendar.class, "calendar"),
                given.reason()));
    }
}
