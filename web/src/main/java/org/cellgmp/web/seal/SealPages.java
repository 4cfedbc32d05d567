package org.cellgmp.web.seal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** The seals, for those who review the trail. */
@Path("/trail/seals")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(View.HTML)
public class SealPages {
    private static final int ROWS = 20;

    @Inject
    private Seals seals;

    @GET
    public View standing() {
        return View.of("seal/seals").with("standing", seals.standing()).with("checks", seals.checks(null, ROWS));
    }

    @GET
    @Path("checkpoints")
    public View checkpoints(@QueryParam("after") String after) throws Refusal {
        var listed = seals.checkpoints(SealFacts.number(after), 50);
        return View.of("seal/checkpoints")
                .with("checkpoints", listed)
                .with(
                        "next",
                        listed.size() < 50 ? null : Long.toString(listed.get(49).size()));
    }

    /** Begins a check, and leads to its job with the bar of progress. */
    @POST
    @Path("checks")
    @RolesAllowed(Role.QA)
    public Response check() {
        return Response.seeOther(URI.create("/jobs/" + seals.check().number())).build();
    }

    /** Lets another key sign. */
    @POST
    @Path("keys")
    @RolesAllowed(Role.QA)
    public Response key(@FormParam("reason") String reason) throws Refusal {
        seals.introduceKey(reason);
        return Response.seeOther(URI.create("/trail/seals")).build();
    }

    @GET
    @Path("checks/{number : TC-[0-9]+-[0-9]+}")
    public View checked(@PathParam("number") String number) throws Refusal {
        return View.of("seal/check").with("check", seals.checked(number));
    }

    @GET
    @Path("pack.zip")
    @Produces("application/zip")
    public Response pack(@BeanParam PackFilter filter) throws Refusal {
        return PackAnswer.of(seals, filter.scope());
    }

    /** The proof in the binary form of RFC 9162. */
    @Narrowed
    @GET
    @Path("proofs/{event : \\d{1,18}}.tls")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response compactProof(@PathParam("event") long event) throws Refusal {
        return PackAnswer.compactProof(seals, event);
    }

    /** What the binary proof is about: the event's canonical bytes. */
    @Narrowed
    @GET
    @Path("proofs/{event : \\d{1,18}}.event")
    @Produces("application/json")
    public Response canonical(@PathParam("event") long event) throws Refusal {
        return PackAnswer.canonical(seals, event);
    }

    @Narrowed
    @GET
    @Path("proofs/{event : \\d{1,18}}.json")
    @Produces("application/json")
    public Response proof(@PathParam("event") long event) throws Refusal {
        return PackAnswer.proof(seals, event);
    }
}
