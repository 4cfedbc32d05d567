package org.cellgmp.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** One-time codes of the own account: set up with an authenticator, confirmed by a first code, taken away. */
@Path("/account/codes")
@PermitAll
@Produces(View.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CodePages {
    @Inject
    private OneTimeCodes codes;

    @Inject
    private Visit visit;

    @GET
    @Consumes(MediaType.WILDCARD)
    public View show() {
        return view(Mistakes.NONE);
    }

    @POST
    public Response begin() {
        try {
            codes.begin();
        } catch (Refusal refused) {
            return refused(refused);
        }
        return Response.seeOther(URI.create("/account/codes")).build();
    }

    /** Shows the recovery codes once, in the answer to the form. */
    @POST
    @Path("confirm")
    public Response confirm(@FormParam("password") @DefaultValue("") String password) {
        try {
            var recovery = codes.confirm(given(password), CurrentCall.code());
            return view(Mistakes.NONE).with("recovery", recovery).answer(200);
        } catch (Refusal refused) {
            return refused(refused);
        }
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("password") @DefaultValue("") String password) {
        try {
            codes.remove(given(password), CurrentCall.code());
        } catch (Refusal refused) {
            return refused(refused);
        }
        return Response.seeOther(URI.create("/account/codes")).build();
    }

    /** An empty form is no attempt at a password, and is not counted as one. */
    private static String given(String password) throws Refusal {
        if (password.isEmpty()) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "password");
        return password;
    }

    private Response refused(Refusal refused) {
        var mistakes = Mistakes.of(refused, visit.context());
        return view(mistakes).answer(mistakes.status());
    }

    private View view(Mistakes mistakes) {
        return View.of("identity/codes")
                .with("has", codes.has(visit.context().actor().id()))
                .with("begun", codes.begun().orElse(null))
                .with("recovery", List.of())
                .with("problems", mistakes.problems())
                .at("/account/codes");
    }
}
