package org.cellgmp.web.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.clause.boundary.SourceConfirmations;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.SentForm;

/** Source checks for programs. Every command names the revision it was decided on; what signs takes both components. */
@Path("/api/v1/source-checks")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class SourceCheckApi {
    @Inject
    private ClauseBook clauses;

    @Inject
    private SourceConfirmations confirmations;

    @GET
    public Json list(@QueryParam("state") String state, @QueryParam("after") String after) throws Refusal {
        var rows = clauses.checks(Choices.read(CheckState.class, "state", state), after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number: SK-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return told(clauses.check(number));
    }

    @GET
    @Path("{number: SK-[0-9]+-[0-9]+}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("number") String number) throws Refusal, IOException {
        var file = clauses.handOut(number);
        return Downloads.of(file, clauses.open(file));
    }

    /** Notes what was read, with the file or its digest alone. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Response note(List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.perhaps(parts);
        var noted = confirmations.note(SourceForm.of(sent).order(), sent.content(), sent.name());
        return Response.created(URI.create("/api/v1/source-checks/" + noted.number()))
                .entity(told(noted))
                .build();
    }

    @POST
    @Path("{number: SK-[0-9]+-[0-9]+}/confirmation")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Json confirm(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return told(confirmations.confirm(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number: SK-[0-9]+-[0-9]+}/countersignature")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json countersign(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return told(
                confirmations.countersign(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number: SK-[0-9]+-[0-9]+}/revocation")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json revoke(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return told(confirmations.revoke(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    @POST
    @Path("{number: SK-[0-9]+-[0-9]+}/decline")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Json decline(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return told(confirmations.decline(number, given.revision(), given.reason()));
    }

    static Json told(CheckView check) {
        return Json.of(
                "number",
                check.number(),
                "revision",
                check.revision(),
                "state",
                check.state().name(),
                "content",
                check.content(),
                "digest",
                check.digest(),
                "notedBy",
                check.notedByName(),
                "notedAt",
                check.notedAt(),
                "cannot",
                Arrays.stream(CheckAct.values())
                        .filter(act -> check.whyNot(act) != null)
                        .map(Enum::name)
                        .toList());
    }
}
