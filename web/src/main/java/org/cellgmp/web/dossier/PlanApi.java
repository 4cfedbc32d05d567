package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.boundary.ContentPlanning;
import org.cellgmp.dossier.boundary.ContentPlans;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** The content plan for programs: what is asked line by line, what it is for, who brings what by when. */
@Path("/api/v1/dossiers/{number}/plan")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class PlanApi {
    @Inject
    private Dossiers dossiers;

    @Inject
    private ContentPlans plans;

    @Inject
    private ContentPlanning planning;

    @GET
    public Json lines(@PathParam("number") String number, @BeanParam PlanForm form) throws Refusal {
        return Json.page(plans.lines(number, form.filter()), null);
    }

    /** Says what the plan is for; {@code revision} is that of the plan that was looked at. */
    @PUT
    @Path("aim")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json aim(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        planning.aim(
                number,
                Choices.number("revision", Json.required(said, "revision")),
                DossierForms.aim(Json.required(said, "kind"), Json.optional(said, "product"), words(said, "regions")));
        return new Json(dossiers.get(number).aim());
    }

    /** Puts lines in somebody's hands and sets their day; without an owner or a day, nobody's and none. */
    @PUT
    @Path("duties")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json assign(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        planning.assign(
                number,
                words(said, "lines"),
                Json.optional(said, "owner"),
                Moment.day("due", Json.optional(said, "due")));
        return Json.page(plans.lines(number, PlanFilter.ALL), null);
    }

    private static List<String> words(Map<String, Object> said, String member) {
        var words = new ArrayList<String>();
        if (said.get(member) instanceof List<?> list) for (var word : list) words.add(String.valueOf(word));
        return words;
    }
}
