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
import java.util.Map;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.boundary.Baselines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Baselines for programs. */
@Path("/api/v1/dossiers/{number}/baselines")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class BaselineApi {
    @Inject
    private Baselines baselines;

    @GET
    public Json all(@PathParam("number") String number) throws Refusal {
        return Json.page(baselines.of(number), null);
    }

    /** What would be frozen now, with the digest that is signed. */
    @GET
    @Path("content")
    public Json content(@PathParam("number") String number, @QueryParam("region") String region) throws Refusal {
        var content = baselines.content(number, DossierForms.region(region));
        return Json.of("content", content, "sha256", content.sha256());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json freeze(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        baselines.freeze(number, DossierForms.region(Json.required(said, "region")), signing(said));
        return all(number);
    }

    @POST
    @Path("{baseline: [0-9]{1,9}}/approval")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.APPROVER)
    public Json approve(@PathParam("number") String number, @PathParam("baseline") String baseline, String body)
            throws Refusal {
        baselines.approve(number, Choices.number("baseline", baseline), signing(Json.read(body)));
        return all(number);
    }

    private static LeafApproval signing(Map<String, Object> said) throws Refusal {
        return new LeafApproval(
                Json.required(said, "digest"),
                Json.optional(said, "reason"),
                Json.required(said, "account"),
                Json.required(said, "password"));
    }
}
