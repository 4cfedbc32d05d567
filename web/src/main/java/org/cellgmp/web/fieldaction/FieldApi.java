package org.cellgmp.web.fieldaction;

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
import org.cellgmp.fieldaction.ConcernedView.Account;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Cases, complaints, returns and recalls for programs. */
@Path("/api/v1/field-actions")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class FieldApi {
    @Inject
    private FieldRegister register;

    @Inject
    private FieldActions actions;

    @GET
    public Json list(
            @QueryParam("kind") String kind, @QueryParam("batch") String batch, @QueryParam("after") String after)
            throws Refusal {
        var rows = register.list(Choices.read(MatterKind.class, "kind", kind), null, batch, after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** The table of outward clocks. */
    @GET
    @Path("clocks")
    public Json clocks() {
        return Json.page(register.clocks(), null);
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return json(register.get(number));
    }

    @POST
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
    public Response open(String body) throws Refusal {
        var given = Command.read(body);
        var matter = actions.open(new OpeningRequest(
                Choices.read(MatterKind.class, "kind", given.required("kind")),
                "yes".equals(given.optional("mock")),
                given.optional("title"),
                given.optional("description"),
                given.optional("from"),
                given.optional("code"),
                given.optional("lot"),
                given.optional("event"),
                given.time("discoveredAt"),
                given.time("awareAt")));
        return Response.created(URI.create("/api/v1/field-actions/" + matter.number()))
                .entity(json(matter))
                .build();
    }

    @POST
    @Path("{number}/assessment")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json assess(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(actions.assess(
                number,
                given.revision(),
                given.choice(Outcome.class, "outcome"),
                given.optional("assessment"),
                given.optional("strategy"),
                given.time("determinedAt")));
    }

    @POST
    @Path("{number}/clocks")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json startClock(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(actions.startClock(number, given.revision(), given.required("line")));
    }

    /** Says with a signature that what a clock asks for went out. */
    @POST
    @Path("{number}/clocks/{clock: [0-9]+}")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json tell(@PathParam("number") String number, @PathParam("clock") long clock, String body) throws Refusal {
        var given = Command.read(body);
        return json(actions.tell(
                number,
                clock,
                given.optional("to"),
                given.optional("what"),
                given.time("sentAt"),
                given.account(),
                given.password()));
    }

    @POST
    @Path("{number}/start")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json start(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(actions.start(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number}/deliveries/{delivery: [0-9]+}")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json account(@PathParam("number") String number, @PathParam("delivery") long delivery, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(actions.account(
                number,
                delivery,
                given.time("notifiedAt"),
                given.time("respondedAt"),
                given.choice(Account.class, "account"),
                given.optional("note")));
    }

    @POST
    @Path("{number}/closure")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json close(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(actions.close(
                number, given.revision(), given.optional("effectiveness"), given.account(), given.password()));
    }

    private static Json json(MatterView matter) {
        return Json.of(
                "number",
                matter.number(),
                "revision",
                matter.revision(),
                "kind",
                matter.kind().name(),
                "mock",
                matter.mock(),
                "state",
                matter.state().name(),
                "title",
                matter.title(),
                "description",
                matter.description(),
                "code",
                matter.code(),
                "lot",
                matter.lot(),
                "batch",
                matter.batch(),
                "outcome",
                matter.outcome() == null ? null : matter.outcome().name(),
                "assessment",
                matter.assessment(),
                "strategy",
                matter.strategy(),
                "concerned",
                matter.concerned(),
                "clocks",
                matter.clocks(),
                "listedMilliseconds",
                matter.listedMilliseconds(),
                "notifiedPercent",
                matter.notified(),
                "respondedPercent",
                matter.responded(),
                "reconciledPercent",
                matter.reconciled());
    }
}
