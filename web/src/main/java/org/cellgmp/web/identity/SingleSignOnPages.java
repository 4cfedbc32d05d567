package org.cellgmp.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.identity.boundary.SingleSignOns;
import org.cellgmp.web.identity.Provider.Answer;
import org.cellgmp.web.identity.SingleSignOn.Came;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Open;
import org.cellgmp.web.security.Patience;
import org.cellgmp.web.security.PersonalSession;

/** The way in by the site's OpenID provider. What goes wrong on it is said on the page of the password and written to the trail. */
@Path("/sign-in/single")
@Produces(View.HTML)
public class SingleSignOnPages {
    @Inject
    private HttpServletRequest request;

    @Inject
    private SingleSignOn single;

    @Inject
    private SingleSignOns signOns;

    @Inject
    private Policies policies;

    @Inject
    private Patience patience;

    @Inject
    private Visit visit;

    @Open
    @GET
    public Response begin(@QueryParam("next") String next) {
        bePatient();
        try {
            PersonalSession.lend(request);
            return Response.seeOther(single.begin(request, Addresses.local(next) ? next : null))
                    .build();
        } catch (Refusal refused) {
            return refused(refused);
        }
    }

    /**
     * Where the provider sends people. They come from another site, so without the session's cookie; the next step, which this
     * page leads to by itself, is taken from here and brings it.
     */
    @Open
    @GET
    @Path("back")
    public Response back(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @QueryParam("iss") String issuer,
            @QueryParam("error") String error) {
        return onward("/sign-in/single/finish?"
                + String.join(
                        "&", given("code", code), given("state", state), given("iss", issuer), given("error", error)));
    }

    @Open
    @GET
    @Path("finish")
    public Response finish(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @QueryParam("iss") String issuer,
            @QueryParam("error") String error) {
        bePatient();
        try {
            var answer = new Answer(some(code), some(state), some(issuer), some(error));
            return signIn(single.verify(request, answer));
        } catch (Refusal refused) {
            return refused(refused);
        }
    }

    /** Asks for the one-time code that the site's policy wants besides the provider's word. */
    @Open
    @GET
    @Path("code")
    public Response askCode() {
        if (!SingleSignOn.waits(request))
            return Response.seeOther(URI.create("/sign-in")).build();
        PersonalSession.lend(request);
        return View.of("identity/singleCode").answer(200);
    }

    /** The porch has read the code from the form. */
    @Open
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response code() {
        bePatient();
        try {
            return signIn(single.waiting(request));
        } catch (Refusal refused) {
            return refused(refused);
        }
    }

    private Response signIn(Came came) throws Refusal {
        var verified = came.verified();
        try {
            var account = signOns.signIn(verified.issuer(), verified.subject(), verified.strong());
            PersonalSession.begin(request, account, policies.now().idleSeconds());
            SingleSignOn.remember(request, verified);
            return Response.seeOther(URI.create(Addresses.ascii(came.next() == null ? "/" : came.next())))
                    .build();
        } catch (Refusal refused) {
            boolean asked = refused.code().equals("identity.code-asked");
            if (!asked && !refused.code().equals("identity.code-wrong")) throw refused;
            SingleSignOn.wait(request, came);
            if (asked)
                return Response.seeOther(URI.create("/sign-in/single/code")).build();
            PersonalSession.lend(request);
            patience.failed(Patience.Way.PASSWORD, request.getRemoteAddr());
            return View.of("identity/singleCode")
                    .with("problems", List.of(complaint(refused, "oneTimeCode")))
                    .answer(403);
        }
    }

    /** Leads to another page by itself, as no form may that stays within this site. */
    static Response onward(String href) {
        return Response.fromResponse(
                        View.of("identity/onward").with("href", href).answer(200))
                .header("Refresh", "0;url=" + href)
                .build();
    }

    private void bePatient() {
        if (patience.exhausted(Patience.Way.PASSWORD, request.getRemoteAddr())) throw new ClientErrorException(429);
    }

    private static String given(String name, String value) {
        return name + "=" + (value == null ? "" : Addresses.encoded(value));
    }

    private static String some(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private Response refused(Refusal refused) {
        if (single.configured()) patience.failed(Patience.Way.PASSWORD, request.getRemoteAddr());
        switch (refused.code()) {
            case Provider.NOT_ASKED ->
                signOns.refused("not-asked", refused.arguments().get(0));
            case Provider.NOT_VERIFIED ->
                signOns.refused("not-verified", refused.arguments().get(0));
            case Provider.UNREACHABLE -> signOns.refused("provider-silent", null);
            default -> {
                // Without a provider nothing was tried; the rest was written down where the account was looked up.
            }
        }
        PersonalSession.lend(request);
        return View.of("identity/signIn")
                .with("next", null)
                .with("lockAfter", policies.now().lockAfter())
                .with("single", single.configured())
                .with("problems", List.of(complaint(refused, "account")))
                .answer(
                        refused.code().equals(Provider.UNREACHABLE)
                                ? 503
                                : Problem.of(refused, visit.context()).status());
    }

    private Complaint complaint(Refusal refused, String anchor) {
        var problem = Problem.of(refused, visit.context());
        return new Complaint(null, anchor, problem.detail(), problem.remedy());
    }
}
