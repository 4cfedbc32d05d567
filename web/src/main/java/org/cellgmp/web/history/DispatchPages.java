package org.cellgmp.web.history;

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
import org.cellgmp.history.AnswerKind;
import org.cellgmp.history.Channel;
import org.cellgmp.history.Sending;
import org.cellgmp.history.boundary.Dispatches;
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What was sent of a sequence, what was answered, and whether what was transmitted is what was filed. */
@Path("/histories/{number}/sequences/{sequence: [0-9]{1,4}}/dispatches")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class DispatchPages {
    @Inject
    private Dispatches dispatches;

    @Inject
    private Histories histories;

    @Inject
    private FileStore files;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View all(@PathParam("number") String number, @PathParam("sequence") String sequence) throws Refusal {
        return all(number, sequence, Mistakes.NONE);
    }

    private View all(String number, String sequence, Mistakes mistakes) throws Refusal {
        return View.of("history/dispatches")
                .with("history", histories.get(number))
                .with("sequence", sequence)
                .with("dispatches", dispatches.of(number, sequence))
                .with("problems", mistakes.problems());
    }

    /** Something stated in a form. */
    private interface Doing {
        void happens() throws Refusal, IOException;
    }

    private Response stated(String number, String sequence, Doing doing) throws Refusal, IOException {
        var address = "/histories/" + number + "/sequences/" + sequence + "/dispatches";
        try {
            doing.happens();
            return Response.seeOther(URI.create(address)).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return all(number, sequence, mistakes).at(address).answer(mistakes.status());
        }
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response sent(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @FormParam("channel") String channel,
            @FormParam("wayOf") String wayOf,
            @FormParam("tracking") String tracking,
            @FormParam("sentAt") String sentAt,
            @FormParam("sentBy") String sentBy,
            @FormParam("note") String note)
            throws Refusal, IOException {
        return stated(
                number,
                sequence,
                () -> dispatches.sent(
                        number,
                        sequence,
                        new Sending(
                                Choices.read(Channel.class, "channel", channel),
                                wayOf,
                                tracking,
                                Moment.read("sentAt", sentAt, visit.context().zone()),
                                sentBy,
                                note)));
    }

    @POST
    @Path("{position: [0-9]{1,6}}/answers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response answered(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @PathParam("position") int position,
            List<EntityPart> parts)
            throws Refusal, IOException {
        return stated(number, sequence, () -> {
            var form = SentForm.of(parts, null);
            boolean brought = form.name() != null && !form.name().isBlank();
            dispatches.answered(
                    number,
                    sequence,
                    position,
                    Choices.read(AnswerKind.class, "kind", said(form, "kind")),
                    Moment.read(
                            "receivedAt",
                            said(form, "receivedAt"),
                            visit.context().zone()),
                    said(form, "reference"),
                    said(form, "note"),
                    brought ? form.content() : null,
                    form.name());
        });
    }

    @POST
    @Path("{position: [0-9]{1,6}}/packages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response transmitted(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @PathParam("position") int position,
            List<EntityPart> parts)
            throws Refusal, IOException {
        return stated(number, sequence, () -> {
            var form = SentForm.of(parts, "dossier.no-file");
            dispatches.transmitted(number, sequence, position, form.content(), form.name());
        });
    }

    private static String said(SentForm form, String field) {
        var said = form.fields().get(field);
        return said == null || said.isEmpty() ? null : said.get(0);
    }

    @GET
    @Path("{position: [0-9]{1,6}}/answers/{id: [0-9]{1,18}}")
    public Response answerFile(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @PathParam("position") int position,
            @PathParam("id") long id)
            throws Refusal, IOException {
        var file = dispatches.answerFile(number, sequence, position, id);
        return Downloads.of(file, files.open(file.sha256()));
    }

    @GET
    @Path("{position: [0-9]{1,6}}/packages/{id: [0-9]{1,18}}")
    @Produces(View.HTML)
    public View outcome(
            @PathParam("number") String number,
            @PathParam("sequence") String sequence,
            @PathParam("position") int position,
            @PathParam("id") long id)
            throws Refusal, IOException {
        return View.of("history/outcome")
                .with("history", histories.get(number))
                .with("sequence", sequence)
                .with("outcome", dispatches.outcome(number, sequence, position, id));
    }
}
