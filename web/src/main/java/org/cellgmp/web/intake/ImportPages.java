package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The pages of taking files in: choose a file, read the report of the trial run, confirm with a reason. */
@RolesAllowed(Role.READER)
@Path("/import")
public class ImportPages {
    @Inject
    private Intake intake;

    @Inject
    private Visit visit;

    /** Shows what others import to whoever reads records; the administrator has no business here. */
    @GET
    @Produces(View.HTML)
    public View choose() {
        return View.of("intake/choose").with("largest", Intake.LARGEST >> 20);
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER}) // before a byte of the body is taken
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response upload(List<EntityPart> parts) throws IOException, Refusal {
        var upload = Upload.of(parts);
        var file = intake.receive(upload.content(), upload.name(), upload.mediaType());
        var tried = protocolsOnly() ? intake.dryRunProtocol(file) : intake.dryRun(file, null);
        return Response.seeOther(URI.create("/import/" + tried.number())).build();
    }

    @GET
    @Path("{number: IM-.+}")
    @Produces(View.HTML)
    public View report(@PathParam("number") String number) throws Refusal {
        return View.of("intake/report").with("tried", intake.get(number));
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    @Path("{number: IM-.+}/commit")
    @Produces(View.HTML)
    public Response commit(@PathParam("number") String number, @FormParam("reason") String reason) throws Refusal {
        var job = protocolsOnly() ? intake.commitProtocol(number, reason) : intake.commit(number, reason);
        return Response.seeOther(URI.create("/jobs/" + job.number())).build();
    }

    /** Whether of all that files hold the person keeps protocols of trials alone. */
    private boolean protocolsOnly() {
        return !visit.context().mayKeep(RecordKind.BATCH_RECORD);
    }

    @GET
    @Path("template/{kind}.xlsx")
    @Produces(Workbooks.TYPE)
    public Response template(@PathParam("kind") String kind) throws Refusal {
        return Workbooks.template(intake, kind);
    }

    @GET
    @Path("workbook/{number}.xlsx")
    @Produces(Workbooks.TYPE)
    public Response workbook(@PathParam("number") String number) throws Refusal, IOException {
        return Workbooks.filled(intake, number);
    }
}
