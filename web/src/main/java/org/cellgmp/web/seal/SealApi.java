package org.cellgmp.web.seal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.seal.KeptCheck;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;
import org.cellgmp.web.security.Narrowed;

/** The seals for programs. */
@Path("/api/v1/trail/seals")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(Json.TYPE)
public class SealApi {
    @Inject
    private Seals seals;

    @GET
    public Json standing() {
        var standing = seals.standing();
        return new Json(Json.object(
                "size", standing.size(),
                "last", standing.last() == null ? null : tell(standing.last()),
                "keys", standing.keys(),
                "outside",
                        standing.outside().stream()
                                .map(folder -> Json.object("folder", folder.folder(), "size", folder.size()))
                                .toList(),
                "trouble", standing.trouble()));
    }

    /** Newest first. */
    @GET
    @Path("checkpoints")
    public Json checkpoints(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit)
            throws Refusal {
        var listed = seals.checkpoints(SealFacts.number(after), limit);
        var next = listed.size() < limit || listed.isEmpty()
                ? null
                : Long.toString(listed.get(listed.size() - 1).size());
        return Json.page(listed.stream().map(SealApi::tell).toList(), next);
    }

    @POST
    @Path("checks")
    @RolesAllowed(Role.QA)
    public Response check() {
        var job = seals.check();
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    /** Lets another key sign; body: {@code reason}. */
    @POST
    @Path("keys")
    @RolesAllowed(Role.QA)
    @Consumes(Json.TYPE)
    public Response key(String body) throws Refusal {
        seals.introduceKey(Command.read(body).required("reason"));
        return Response.noContent().build();
    }

    @GET
    @Path("checks/{number : TC-[0-9]+-[0-9]+}")
    public Json checked(@PathParam("number") String number) throws Refusal {
        return new Json(tell(seals.checked(number)));
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

    private static Object tell(Checkpoint checkpoint) {
        return Json.object(
                "origin", checkpoint.origin(),
                "size", checkpoint.size(),
                "root", SealFacts.hex(checkpoint.root()),
                "at", checkpoint.at());
    }

    private static Object tell(KeptCheck check) {
        var report = check.report();
        return Json.object(
                "number", check.number(),
                "at", report.at(),
                "passed", report.passed(),
                "events", report.events(),
                "waiting", report.waiting(),
                "checkpoints", report.checkpoints(),
                "outside", report.outside(),
                "failures", report.failures(),
                "remarks", report.remarks(),
                "milliseconds", report.milliseconds(),
                "findings",
                        report.findings().stream()
                                .map(finding ->
                                        Json.object("kind", finding.kind().key(), "arguments", finding.arguments()))
                                .toList());
    }
}
