package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.boundary.Waivers;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** CAPAs for programs. Every command names the revision it was decided on; what signs takes both components. */
@Narrowed
@Path("/api/v1/capas")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class CapaApi {
    @Inject
    private CapaRegister register;

    @Inject
    private Capas capas;

    @Inject
    private Waivers waivers;

    @GET
    public Json list(@BeanParam CapaQuery query, @QueryParam("after") String after) throws Refusal {
        var rows = register.list(query.asked(HouseClock.nowAtSite().toLocalDate()), after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number: CA-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return json(register.get(number));
    }

    /** Raises one from {@code deviation}, with everything filled in, or from a {@code plan}. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response raise(String body) throws Refusal {
        var given = Command.read(body);
        var deviation = given.optional("deviation");
        var capa = deviation == null ? capas.raise(plan(given)) : capas.raiseFrom(deviation);
        return Response.created(URI.create("/api/v1/capas/" + capa.number()))
                .entity(json(capa))
                .build();
    }

    /** Signs that a deviation needs no CAPA. */
    @POST
    @Path("waivers")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Response waive(String body) throws Refusal {
        var given = Command.read(body);
        var waiver = waivers.sign(given.required("deviation"), given.reason(), given.account(), given.password());
        return Response.status(Response.Status.CREATED).entity(new Json(waiver)).build();
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/plan")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json plan(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(capas.plan(number, given.revision(), plan(given), given.reason()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/approval")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(capas.approve(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/actions/{action}/completion")
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Json complete(@PathParam("number") String number, @PathParam("action") String action, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(capas.complete(
                number, given.revision(), action, given.optional("evidence"), given.optional("address")));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/actions/{action}/verification")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json verify(@PathParam("number") String number, @PathParam("action") String action, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(capas.verify(
                number,
                given.revision(),
                action,
                !"no".equals(given.optional("holds")),
                given.optional("verification")));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/actions/{action}/extension")
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Json extend(@PathParam("number") String number, @PathParam("action") String action, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(capas.askExtension(number, given.revision(), action, given.day("to"), given.reason()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/extensions/{extension}")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json decide(@PathParam("number") String number, @PathParam("extension") String extension, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(capas.decideExtension(
                number,
                given.revision(),
                extension,
                given.yes("granted"),
                given.reason(),
                given.account(),
                given.password()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/confirmation")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json confirm(@PathParam("number") String number, String body) throws Refusal {
        return json(capas.confirm(number, Command.read(body).revision()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/assessment")
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Json assess(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var met = given.optional("met");
        return json(capas.assess(
                number,
                given.revision(),
                given.optional("text"),
                given.optional("address"),
                met == null ? null : Choices.yes("met", met)));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/verdict")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json judge(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(capas.judge(
                number, given.revision(), given.yes("effective"), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number: CA-[0-9]+-[0-9]+}/cancellation")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json cancel(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(capas.cancel(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    private static Plan plan(Command given) throws Refusal {
        return given.whole(Plan.class, "plan");
    }

    private static Json json(CapaView capa) {
        return Json.of(
                "number",
                capa.number(),
                "revision",
                capa.revision(),
                "state",
                capa.state().name(),
                "content",
                capa.content(),
                "digest",
                capa.digest(),
                "approved",
                Boolean.toString(capa.approved()),
                "raisedBy",
                capa.raisedBy(),
                "raisedAt",
                capa.raisedAt(),
                "checkOpensOn",
                capa.checkOpensOn() == null ? null : capa.checkOpensOn().toString(),
                "watch",
                capa.watch(),
                "closedAt",
                capa.closedAt());
    }
}
