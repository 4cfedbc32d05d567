package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What the site asks of passwords, sessions and second factors: kept by the administrator, each change with its reason. */
@Path("/accounts/site/policy")
@RolesAllowed(Role.ADMIN)
@Produces(View.HTML)
public class PolicyPages {
    @Inject
    private Policies policies;

    @Inject
    private Visit visit;

    @GET
    public View show() {
        return view(policies.now().values(), null, Mistakes.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(MultivaluedMap<String, String> form) {
        try {
            var seen = Choices.number("version", form.getFirst("version"));
            policies.set(seen, policy(form), form.getFirst("reason"));
        } catch (Refusal refused) {
            var entered = new LinkedHashMap<>(policies.now().values());
            entered.replaceAll((name, value) -> form.containsKey(name) ? form.getFirst(name) : value);
            var mistakes = Mistakes.of(refused, visit.context());
            return view(entered, form.getFirst("reason"), mistakes).answer(mistakes.status());
        }
        return Response.seeOther(URI.create("/accounts/site/policy")).build();
    }

    private static SitePolicy policy(MultivaluedMap<String, String> form) throws Refusal {
        return new SitePolicy(
                number(form, "shortest"),
                number(form, "ageingDays"),
                number(form, "remembered"),
                number(form, "idleMinutes"),
                number(form, "signingMinutes"),
                number(form, "lockAfter"),
                Choices.read(SitePolicy.Demand.class, "codeToSignIn", form.getFirst("codeToSignIn")),
                Choices.read(SitePolicy.Demand.class, "codeToSign", form.getFirst("codeToSign")));
    }

    private static int number(MultivaluedMap<String, String> form, String field) throws Refusal {
        return Choices.number(field, form.getFirst(field));
    }

    private View view(Map<String, String> entered, String reason, Mistakes mistakes) {
        return View.of("identity/policy")
                .with("entered", entered)
                .with("reason", reason)
                .with("versions", policies.versions())
                .with("problems", mistakes.problems());
    }
}
