package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.cellgmp.dossier.boundary.ComingSequences;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The forms that say what the applicant is in the European Union, and what the next sequence of any region is. */
@Path("/dossiers")
@RolesAllowed(Role.WRITER)
public class StatementPages {
    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierPlanning planning;

    @Inject
    private ComingSequences coming;

    @Inject
    private Visit visit;

    @GET
    @Path("{number}/europe")
    @Produces(View.HTML)
    public View europe(@PathParam("number") String number) throws Refusal {
        return View.of("dossier/europe").with("dossier", dossiers.get(number));
    }

    @POST
    @Path("{number}/europe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response europe(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        planning.state(number, DossierForms.europe(form::getFirst));
        return DossierPages.to(number, "");
    }

    @GET
    @Path("{number}/statement")
    @Produces(View.HTML)
    public View statement(@PathParam("number") String number, @QueryParam("region") String region)
            throws Refusal, IOException {
        var view = coming.of(number, DossierForms.region(region));
        return View.of("dossier/statement")
                .with("number", number)
                .with("coming", view)
                .with("said", view.statement());
    }

    @POST
    @Path("{number}/statement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response statement(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal, IOException {
        var region = DossierForms.region(form.getFirst("region"));
        var said = DossierForms.statement(form::getFirst);
        try {
            coming.state(number, region, said);
            return Response.seeOther(URI.create("/dossiers/" + number + "/publish?region=" + region.name()))
                    .build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return View.of("dossier/statement")
                    .with("number", number)
                    .with("coming", coming.of(number, region))
                    .with("said", said)
                    .with("problems", mistakes.problems())
                    .at("/dossiers/" + number + "/statement")
                    .answer(mistakes.status());
        }
    }
}
