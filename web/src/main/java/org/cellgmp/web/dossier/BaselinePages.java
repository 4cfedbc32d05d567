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
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.boundary.Baselines;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Baselines of a dossier: what goes into the next sequence of a region, who signed it, and how the plan has left it. */
@Path("/dossiers/{number}/baseline")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class BaselinePages {
    @Inject
    private Dossiers dossiers;

    @Inject
    private Baselines baselines;

    @Inject
    private Visit visit;

    /** @param region whose plan is shown to be frozen; empty for none */
    @GET
    @Produces(View.HTML)
    public View all(@PathParam("number") String number, @QueryParam("region") String region) throws Refusal {
        return page(number, region, Mistakes.NONE);
    }

    private View page(String number, String region, Mistakes mistakes) throws Refusal {
        boolean chosen = region != null && !region.isBlank();
        return View.of("dossier/baselines")
                .with("dossier", dossiers.get(number))
                .with("baselines", baselines.of(number))
                .with("content", chosen ? baselines.content(number, DossierForms.region(region)) : null)
                .with("problems", mistakes.problems());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response freeze(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var region = form.getFirst("region");
        return visit.attempt(
                () -> {
                    baselines.freeze(number, DossierForms.region(region), signing(form));
                    return DossierPages.to(number, "/baseline");
                },
                mistakes -> page(number, region, mistakes).at("/dossiers/" + number + "/baseline"));
    }

    @POST
    @Path("{baseline: [0-9]{1,9}}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(
            @PathParam("number") String number,
            @PathParam("baseline") String baseline,
            MultivaluedMap<String, String> form)
            throws Refusal {
        return visit.attempt(
                () -> {
                    baselines.approve(number, Choices.number("baseline", baseline), signing(form));
                    return DossierPages.to(number, "/baseline");
                },
                mistakes -> page(number, null, mistakes).at("/dossiers/" + number + "/baseline"));
    }

    private static LeafApproval signing(MultivaluedMap<String, String> form) {
        return new LeafApproval(
                form.getFirst("digest"), form.getFirst("reason"), form.getFirst("account"), form.getFirst("password"));
    }
}
