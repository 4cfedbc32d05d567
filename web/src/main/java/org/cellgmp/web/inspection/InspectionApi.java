package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Inspections for programs. */
@Path("/api/v1/inspections")
@Produces(Json.TYPE)
@RolesAllowed(Role.QA)
public class InspectionApi {
    @Inject
    private Inspections inspections;

    @GET
    public Json list(@QueryParam("after") String after) {
        var rows = inspections.list(after, Page.LARGEST);
        return Json.page(rows.items().stream().map(InspectionTold::told).toList(), rows.next());
    }

    @GET
    @Path("{number: IN-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(InspectionTold.told(inspections.get(number)));
    }

    @POST
    @Consumes(Json.TYPE)
    public Response open(String body) throws Refusal {
        var given = Command.read(body);
        var scope = new InspectionScope(
                given.several("sites"), given.several("products"), given.day("from"), given.day("to"));
        var opened = inspections.open(new InspectionOrder(
                given.optional("authority"),
                given.optional("inspectors"),
                scope,
                given.time("opens"),
                given.time("closes"),
                given.reason()));
        return Response.created(URI.create("/api/v1/inspections/" + opened.number()))
                .entity(new Json(InspectionTold.told(opened)))
                .build();
    }

    @POST
    @Path("{number: IN-[0-9]+-[0-9]+}/prolong")
    @Consumes(Json.TYPE)
    public Json prolong(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(InspectionTold.told(inspections.prolong(number, given.time("closes"), given.reason())));
    }

    @POST
    @Path("{number: IN-[0-9]+-[0-9]+}/end")
    @Consumes(Json.TYPE)
    public Json end(@PathParam("number") String number, String body) throws Refusal {
        return new Json(
                InspectionTold.told(inspections.end(number, Command.read(body).reason())));
    }

    @GET
    @Path("{number: IN-[0-9]+-[0-9]+}/invitations")
    public Json invited(@PathParam("number") String number) throws Refusal {
        inspections.get(number);
        return Json.page(
                inspections.invited(number).stream().map(InspectionTold::told).toList(), null);
    }

    /** Answers with the first password, which is not kept. */
    @POST
    @Path("{number: IN-[0-9]+-[0-9]+}/invitations")
    @Consumes(Json.TYPE)
    public Response invite(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var account = given.required("account");
        var password = inspections.invite(number, account, given.optional("printedName"), given.reason());
        return Response.created(URI.create("/api/v1/inspections/" + number + "/invitations"))
                .entity(Json.of("account", account, "password", password))
                .build();
    }
}
