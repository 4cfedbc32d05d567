package org.cellgmp.web.containment;

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
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Holds for programs. */
@Narrowed
@Path("/api/v1/holds")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class HoldApi {
    @Inject
    private HoldRegister register;

    @Inject
    private Holds holds;

    @GET
    public Json list(
            @QueryParam("state") String state, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        var rows = register.list(Choices.read(HoldState.class, "state", state), words, after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return json(register.get(number));
    }

    /** Holds at once the thing of {@code record}, or the one of {@code kind}, {@code code} and {@code named}. */
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
    public Response place(String body) throws Refusal {
        var given = Command.read(body);
        var record = given.optional("record");
        var kind = given.choice(ThingKind.class, "kind");
        var thing = record != null || kind == null
                ? null
                : new Thing(kind, given.optional("code"), given.optional("named"));
        var hold = holds.place(
                new HoldRequest(record, thing, given.reason(), given.optional("event"), given.number("passages")));
        return Response.created(URI.create("/api/v1/holds/" + hold.number()))
                .entity(json(hold))
                .build();
    }

    /** Lifts with a signature: {@code account} and {@code password} are the two components. */
    @POST
    @Path("{number}/lift")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json lift(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(holds.lift(number, given.reason(), given.account(), given.password()));
    }

    /** Accepts with a signature that a record used the thing while it was held. */
    @POST
    @Path("{number}/uses/{record}")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json accept(@PathParam("number") String number, @PathParam("record") String record, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(holds.accept(
                number, record, given.optional("deviation"), given.reason(), given.account(), given.password()));
    }

    private static Json json(HoldView hold) {
        return Json.of(
                "number",
                hold.number(),
                "kind",
                hold.thing().kind().name(),
                "code",
                hold.thing().code(),
                "named",
                hold.thing().named(),
                "record",
                hold.record(),
                "reason",
                hold.reason(),
                "event",
                hold.event(),
                "state",
                hold.state().name(),
                "placedBy",
                hold.placedBy(),
                "placedAt",
                hold.placedAt(),
                "lifted",
                hold.lifted(),
                "uses",
                hold.uses(),
                "passages",
                hold.passages());
    }
}
