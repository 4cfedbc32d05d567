package org.cellgmp.web.takeover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** An older register on its way in: choose the workbook, read what is wrong at which cell, say what its columns are, confirm. */
@Path("/takeovers")
@RolesAllowed(Role.READER)
public class TakeoverPages {
    static final int ROWS = 50;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) {
        return list(after, Mistakes.NONE);
    }

    @POST
    @RolesAllowed(Role.QA) // before a byte of the body is taken
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response upload(List<EntityPart> parts) throws IOException {
        try {
            var sent = SentForm.of(parts, "takeover.no-file");
            var tried = takeovers.tryOut(sent.content(), sent.name(), sent.mediaType());
            return Response.seeOther(URI.create("/takeovers/" + tried.number())).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return list(null, mistakes).at("/takeovers").answer(mistakes.status());
        }
    }

    @GET
    @Path("{number: TO-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View report(@PathParam("number") String number) throws Refusal {
        return report(number, null, Mistakes.NONE);
    }

    @POST
    @RolesAllowed(Role.QA)
    @Path("{number: TO-[0-9]+-[0-9]+}/columns")
    @Produces(View.HTML)
    public Response columns(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws IOException, Refusal {
        try {
            var report = takeovers.get(number).report();
            takeovers.tryAgain(number, ColumnForm.read(report, form));
            return Response.seeOther(URI.create("/takeovers/" + number)).build();
        } catch (Refusal refusal) {
            return again(number, null, refusal);
        }
    }

    @POST
    @RolesAllowed(Role.QA)
    @Path("{number: TO-[0-9]+-[0-9]+}/confirmation")
    @Produces(View.HTML)
    public Response confirm(@PathParam("number") String number, @FormParam("reason") String reason) throws Refusal {
        try {
            var job = takeovers.confirm(number, reason);
            return Response.seeOther(URI.create("/jobs/" + job.number())).build();
        } catch (Refusal refusal) {
            return again(number, reason, refusal);
        }
    }

    /** The workbook as it came in. */
    @GET
    @Path("{number: TO-[0-9]+-[0-9]+}/file")
    public Response file(@PathParam("number") String number) throws IOException, Refusal {
        return Downloads.of(takeovers.get(number).file(), takeovers.original(number));
    }

    @GET
    @Path("template.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response template() {
        StreamingOutput body = takeovers::template;
        return Response.ok(body, Downloads.WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cellgmp-register.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What an older register says happened. @param subject number of an event or CAPA */
    @GET
    @Path("history/{subject: [A-Z]{2}-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View history(@PathParam("subject") String subject, @QueryParam("after") String after) throws Refusal {
        return View.of("takeover/history")
                .with("subject", subject)
                .with("lines", takeovers.history(subject, after, ROWS));
    }

    private Response again(String number, String reason, Refusal refusal) throws Refusal {
        var mistakes = Mistakes.of(refusal, visit.context());
        return report(number, reason, mistakes).at("/takeovers/" + number).answer(mistakes.status());
    }

    private View list(String after, Mistakes mistakes) {
        return View.of("takeover/list")
                .with("rows", takeovers.list(after, ROWS))
                .with("largest", Takeovers.LARGEST >> 20)
                .with("problems", mistakes.problems());
    }

    private View report(String number, String reason, Mistakes mistakes) throws Refusal {
        var tried = takeovers.get(number);
        return View.of("takeover/report")
                .with("tried", tried)
                .with("count", takeovers.count(number))
                .with("mayGoOn", takeovers.mayGoOn(tried))
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
