package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.security.Narrowed;

/** The trail for programs; the same filters as the page. */
@Narrowed
@Path("/api/v1/trail")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(Json.TYPE)
public class TrailApi {
    @Inject
    private Trail trail;

    /** @param limit events wanted, at most 200 */
    @GET
    public Json search(
            @BeanParam TrailFilter filter,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws Refusal {
        var page = trail.search(filter.query(), after, limit);
        return Json.page(page.items().stream().map(TrailApi::members).toList(), page.next());
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public Json event(@PathParam("id") long id) throws Refusal {
        return new Json(members(trail.event(id)));
    }

    /** @param form csv, json or xlsx */
    @GET
    @Path("export.{form : csv|json|xlsx}")
    @Produces({"text/csv", "application/json", Downloads.WORKBOOK})
    public Response export(@BeanParam TrailFilter filter, @PathParam("form") String form) throws Refusal {
        return TrailExport.answer(trail, filter.query(), TrailForm.valueOf(form.toUpperCase(Locale.ROOT)));
    }

    private static Object members(EventView event) {
        return Json.object(
                "id", event.id(),
                "event", event.event(),
                "at", event.at(),
                "zone", event.zone(),
                "actor", event.actor(),
                "name", event.printedName(),
                "roles", event.roles(),
                "act", event.act(),
                "about", event.about(),
                "reason", event.reason(),
                "from", event.remoteAddress(),
                "details", event.details().isEmpty() ? null : event.details(),
                "changes", event.changes().isEmpty() ? null : event.changes(),
                "sha256", event.digest());
    }
}
