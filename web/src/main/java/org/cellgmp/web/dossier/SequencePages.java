package org.cellgmp.web.dossier;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.dossier.boundary.Baselines;
import org.cellgmp.dossier.boundary.ComingSequences;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.dossier.boundary.SequenceJudgement;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobState;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The pages of publishing: what it would come to, its progress, published sequences, and the judgement of others' sequences. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class SequencePages {
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierPlanning planning;

    @Inject
    private Baselines baselines;

    @Inject
    private ComingSequences coming;

    @Inject
    private Visit visit;

    @Inject
    private SequenceJudgement judgement;

    @Inject
    private Jobs jobs;

    @Inject
    private FileStore files;

    @GET
    @Path("{number}/publish")
    @Produces(View.HTML)
    public View prepare(@PathParam("number") String number, @QueryParam("region") String region)
            throws Refusal, IOException {
        return prepare(number, DossierForms.region(region), null, Mistakes.NONE);
    }

    private View prepare(String number, Region region, String despite, Mistakes mistakes) throws Refusal, IOException {
        return View.of("dossier/publish")
                .with("dossier", dossiers.get(number))
                .with("judgement", dossiers.judge(number, region))
                .with("standing", baselines.standing(number, region))
                .with("coming", coming.of(number, region))
                .with("despite", despite)
                .with("problems", mistakes.problems());
    }

    @POST
    @Path("{number}/sequences")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response publish(
            @PathParam("number") String number,
            @FormParam("region") String region,
            @FormParam("revision") String revision,
            @FormParam("despite") String despite)
            throws Refusal, IOException {
        var wanted = DossierForms.region(region);
        try {
            var job = planning.publish(number, wanted, DossierForms.number("revision", revision), despite);
            return Response.seeOther(URI.create("/dossiers/" + number + "/jobs/" + job.number()))
                    .build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return prepare(number, wanted, despite, mistakes)
                    .at("/dossiers/" + number + "/publish")
                    .answer(mistakes.status());
        }
    }

    /** Progress of publishing; the browser asks again by itself until it is done. */
    @GET
    @Path("{number}/jobs/{job}")
    @Produces(View.HTML)
    public Response job(@PathParam("number") String number, @PathParam("job") String job) throws Refusal {
        dossiers.get(number);
        var view = jobs.get(job);
        if (view.state() == JobState.DONE
                && view.result() != null
                && view.result().startsWith("/dossiers/" + number + "/"))
            return Response.seeOther(URI.create(view.result())).build();
        var answer = Response.ok(View.of("dossier/job").with("number", number).with("job", view), View.HTML);
        if (!view.state().ended()) answer.header("Refresh", Integer.toString(SECONDS_BETWEEN_LOOKS));
        return answer.build();
    }

    @POST
    @Path("{number}/validate")
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public View validate(@PathParam("number") String number, @FormParam("region") String region)
            throws Refusal, IOException {
        var report = dossiers.validate(number, DossierForms.region(region));
        return View.of("dossier/reports")
                .with("title", number)
                .with("back", "/dossiers/" + number)
                .with("reports", List.of(report));
    }

    @GET
    @Path("{number}/sequences/{name}")
    @Produces(View.HTML)
    public View sequence(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        return View.of("dossier/sequence").with("sequence", dossiers.sequence(number, name));
    }

    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}.zip")
    public Response zip(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        var zip = dossiers.zip(number, name);
        return Downloads.ofOurOwn(zip, files.open(zip.sha256()), true);
    }

    @GET
    @Path("validation")
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public View validation() {
        return View.of("dossier/validation");
    }

    @POST
    @Path("validation")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public View validation(List<EntityPart> parts) throws Refusal, IOException {
        var form = DossierForms.sent(parts);
        try (var content = form.content()) {
            return View.of("dossier/reports")
                    .with("title", form.name())
                    .with("back", "/dossiers/validation")
                    .with("reports", judgement.judge(content));
        }
    }
}
