package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.dossier.boundary.LiveChecks;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;

/** The judgement of a plan as it stands. The plan's own page asks for it again and again. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class LivePages {
    @Inject
    private Dossiers dossiers;

    @Inject
    private LiveChecks checks;

    @GET
    @Path("{number}/live")
    @Produces(View.HTML)
    public View live(@PathParam("number") String number) throws Refusal, IOException {
        return View.of("dossier/live").with("dossier", dossiers.get(number)).with("checks", checks.of(number));
    }
}
