package org.cellgmp.web.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.history.Channel;
import org.cellgmp.history.Look;
import org.cellgmp.history.Sending;
import org.cellgmp.history.TreeKind;
import org.cellgmp.history.boundary.Dispatches;
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.history.boundary.HistoryComparisons;
import org.cellgmp.history.boundary.HistoryImports;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** Histories by REST: sequences in, leaves in force, what changed, what was sent. */
@Path("/api/v1/histories")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class HistoryApi {
    @Inject
    private Histories histories;

    @Inject
    private HistoryComparisons comparisons;

    @Inject
    private HistoryImports imports;

    @Inject
    private Dispatches dispatches;

    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = histories.list(after, limit);
        return Json.page(page.items(), page.next());
    }

    /** @param file name of the package, of which a sequence at its top takes its number */
    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Role.WRITER)
    public Response bring(
            InputStream zip,
            @QueryParam("file") @DefaultValue("package.zip") String file,
            @QueryParam("name") String name,
            @QueryParam("product") String product)
            throws Refusal, IOException {
        var job = imports.bring(zip, file, name, product);
        return Response.accepted(new Json(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return Json.of("history", histories.get(number), "sequences", histories.sequences(number));
    }

    /** Leaves in force after a sequence, or those that it states. */
    @GET
    @Path("{number}/leaves")
    public Json leaves(
            @PathParam("number") String number,
            @QueryParam("at") String at,
            @QueryParam("show") String show,
            @QueryParam("after") String after)
            throws Refusal {
        var look = new Look(TreeKind.CONTENTS, Choices.number("at", at), "delta".equals(show));
        var page = histories.leaves(number, look, place(after), Histories.PORTION);
        return Json.page(page.items(), page.next());
    }

    @GET
    @Path("{number}/comparison")
    public Json comparison(
            @PathParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after)
            throws Refusal {
        var page = comparisons.between(number, from, to, place(after));
        return Json.page(page.items(), page.next());
    }

    private static Long place(String after) {
        return after == null || !after.matches("[0-9]{1,18}") ? null : Long.valueOf(after);
    }

    @GET
    @Path("{number}/sequences/{sequence}/dispatches")
    public Json sent(@PathParam("number") String number, @PathParam("sequence") String sequence) throws Refusal {
        return Json.page(dispatches.of(number, sequence), null);
    }

    @POST
    @Path("{number}/sequences/{sequence}/dispatches")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response send(@PathParam("number") String number, @PathParam("sequence") String sequence, String body)
            throws Refusal {
        var said = Json.read(body);
        dispatches.sent(
                number,
                sequence,
                new Sending(
                        Choices.read(Channel.class, "channel", Json.required(said, "channel")),
                        Json.required(said, "wayOf"),
                        Json.optional(said, "tracking"),
                        Moment.read("sentAt", Json.required(said, "sentAt"), HouseClock.zone()),
                        Json.required(said, "sentBy"),
                        Json.optional(said, "note")));
        return Response.status(Response.Status.CREATED)
                .entity(Json.page(dispatches.of(number, sequence), null))
                .build();
    }

    /** The package as it was transmitted, held beside what was filed. */
    @POST
    @Path("{number}/sequences/{sequence}/dispatches/{position}/packages")
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Json transmitted(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @PathParam("position") int position,
            InputStream zip)
            throws Refusal, IOException {
        return new Json(dispatches.transmitted(number, sequence, position, zip, sequence + ".zip"));
    }
}
