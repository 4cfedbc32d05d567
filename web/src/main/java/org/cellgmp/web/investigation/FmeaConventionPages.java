package org.cellgmp.web.investigation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.investigation.boundary.FmeaConventions;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The site's convention for risk tables. */
@Path("/fmea-convention")
@RolesAllowed(Role.READER)
public class FmeaConventionPages {
    @Inject
    private FmeaConventions conventions;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show() {
        return view(conventions.current().content(), null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response keep(
            @FormParam("edition") String edition,
            @FormParam("actionFromRpn") String rpn,
            @FormParam("actionFromSeverity") String severity,
            @FormParam("reason") String reason)
            throws Refusal {
        var typed = new FmeaConvention(rpn, severity);
        return visit.attempt(
                () -> {
                    conventions.keep(Choices.number("edition", edition), typed, reason);
                    return Response.seeOther(URI.create("/fmea-convention")).build();
                },
                mistakes -> view(typed, reason, mistakes));
    }

    private View view(FmeaConvention typed, String reason, Mistakes mistakes) {
        return View.of("investigation/convention")
                .with("kept", conventions.current())
                .with("typed", typed)
                .with("reason", reason)
                .with("mayKeep", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
