package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The last steps of a quality event: what becomes of the material, and the signed closure. */
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}")
@RolesAllowed(Role.QA)
public class ClosurePages {
    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private Visit visit;

    @GET
    @Path("material")
    @Produces(View.HTML)
    public View settling(@PathParam("number") String number) throws Refusal {
        var deviation = ready(number, DeviationAction.SETTLE_MATERIAL);
        var decided = deviation.content().material();
        return material(
                deviation,
                decided == null ? null : decided.fate().name(),
                decided == null ? null : decided.reason(),
                Mistakes.NONE);
    }

    @POST
    @Path("material")
    @Produces(View.HTML)
    public Response settle(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("fate") String fate,
            @FormParam("reason") String reason)
            throws Refusal {
        try {
            return DeviationPages.to(deviations.settle(
                    number,
                    Choices.number("revision", revision),
                    Choices.read(MaterialFate.class, "fate", fate),
                    reason));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return material(register.get(number), fate, reason, mistakes).answer(mistakes.status());
        }
    }

    /** The signing page. */
    @GET
    @Path("closure")
    @Produces(View.HTML)
    public View closing(@PathParam("number") String number) throws Refusal {
        return closure(ready(number, DeviationAction.CLOSE), null, Mistakes.NONE);
    }

    @POST
    @Path("closure")
    @Produces(View.HTML)
    public Response close(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        try {
            return DeviationPages.to(
                    deviations.close(number, Choices.number("revision", revision), reason, account, password));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return closure(register.get(number), reason, mistakes).answer(mistakes.status());
        }
    }

    private DeviationView ready(String number, DeviationAction action) throws Refusal {
        var deviation = register.get(number);
        var refusal = deviation.whyNot().get(action);
        if (refusal != null) throw refusal;
        return deviation;
    }

    private static View material(DeviationView deviation, String fate, String reason, Mistakes mistakes) {
        return View.of("deviation/material")
                .with("deviation", deviation)
                .with("fate", fate)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }

    private static View closure(DeviationView deviation, String reason, Mistakes mistakes) {
        return View.of("deviation/close")
                .with("deviation", deviation)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
