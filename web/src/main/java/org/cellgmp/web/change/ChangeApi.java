package org.cellgmp.web.change;

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
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Changes for programs. Every command names the revision it was decided on; what signs takes both components. */
@Narrowed
@Path("/api/v1/changes")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class ChangeApi {
    @Inject
    private ChangeRegister register;

    @Inject
    private Changes changes;

    @GET
    public Json list(
            @QueryParam("state") String state, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        var rows = register.list(Choices.read(ChangeState.class, "state", state), words, after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number: CH-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return json(register.get(number));
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response request(String body) throws Refusal {
        var change = changes.request(proposal(Command.read(body)));
        return Response.created(URI.create("/api/v1/changes/" + change.number()))
                .entity(json(change))
                .build();
    }

    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/proposal")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json propose(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(changes.propose(number, given.revision(), proposal(given), given.reason()));
    }

    /** Signs {@code act}: approve, refuse, cancel or close. */
    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/signature")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json sign(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        int revision = given.revision();
        var reason = given.reason();
        var account = given.account();
        var password = given.password();
        return json(
                switch (Choices.read(Signing.class, "act", given.required("act"))) {
                    case APPROVE -> changes.approve(number, revision, reason, account, password);
                    case REFUSE -> changes.refuse(number, revision, reason, account, password);
                    case CANCEL -> changes.cancel(number, revision, reason, account, password);
                    case CLOSE -> changes.close(number, revision, reason, account, password);
                });
    }

    /** What is signed. */
    enum Signing {
        APPROVE,
        REFUSE,
        CANCEL,
        CLOSE
    }

    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/steps/{step}/completion")
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
    public Json complete(@PathParam("number") String number, @PathParam("step") String step, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(changes.complete(
                number, given.revision(), step, given.optional("evidence"), given.optional("address")));
    }

    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/steps/{step}/verification")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json verify(@PathParam("number") String number, @PathParam("step") String step, String body) throws Refusal {
        var given = Command.read(body);
        return json(changes.verify(
                number, given.revision(), step, !"no".equals(given.optional("holds")), given.optional("verification")));
    }

    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/filings/{filing}")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
    public Json file(@PathParam("number") String number, @PathParam("filing") String filing, String body)
            throws Refusal {
        var given = Command.read(body);
        return json(changes.file(number, given.revision(), filing, given.optional("reference"), given.day("on")));
    }

    @POST
    @Path("{number: CH-[0-9]+-[0-9]+}/effect")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json takeEffect(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(changes.takeEffect(number, given.revision(), given.day("effectiveOn")));
    }

    private static Proposal proposal(Command given) throws Refusal {
        return given.whole(Proposal.class, "proposal");
    }

    private static Json json(ChangeView change) {
        return Json.of(
                "number",
                change.number(),
                "revision",
                change.revision(),
                "state",
                change.state().name(),
                "content",
                change.content(),
                "digest",
                change.digest(),
                "requestedBy",
                change.requestedBy(),
                "requestedAt",
                change.requestedAt(),
                "watch",
                change.watch());
    }
}
