package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.boundary.Digests;
import org.cellgmp.worklist.boundary.MailAddresses;

/** The person's own digest by mail. */
@Path("/digest")
@RolesAllowed(Role.READER)
public class DigestPages {
    @Inject
    private Digests digests;

    @Inject
    private MailAddresses addresses;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@QueryParam("code") String code) {
        return kept(code, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.WORKER)
    public Response choose(
            @FormParam("frequency") String frequency,
            @FormParam("address") String address,
            @FormParam("language") String language)
            throws Refusal {
        Digest.Frequency often = null;
        try {
            often = Choices.read(Digest.Frequency.class, "frequency", frequency);
            digests.choose(often, address, language);
            return Response.seeOther(URI.create("/digest")).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return view(often, address, language, mistakes).answer(mistakes.status());
        }
    }

    @POST
    @Path("confirmation")
    @Produces(View.HTML)
    @RolesAllowed(Role.WORKER)
    public Response confirm(@FormParam("code") String code) {
        try {
            addresses.confirm(code);
            return Response.seeOther(URI.create("/digest")).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return kept(code, mistakes).at("/digest").answer(mistakes.status());
        }
    }

    @POST
    @Path("confirmation/letter")
    @Produces(View.HTML)
    @RolesAllowed(Role.WORKER)
    public Response ask() {
        try {
            addresses.ask();
            return Response.seeOther(URI.create("/digest")).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return kept(null, mistakes).at("/digest").answer(mistakes.status());
        }
    }

    private View kept(String code, Mistakes mistakes) {
        var own = digests.own();
        return view(own.frequency(), own.address(), own.language(), mistakes).with("code", code);
    }

    private View view(Digest.Frequency frequency, String address, String language, Mistakes mistakes) {
        var page = visit.context();
        return View.of("worklist/digest")
                .with("digest", digests.own())
                .with("frequency", frequency)
                .with("address", address)
                .with("language", language)
                .with("configured", digests.configured())
                .with(
                        "mayChoose",
                        !page.holds(Role.INSPECTOR) || page.actor().roles().size() > 1)
                .with("problems", mistakes.problems());
    }
}
