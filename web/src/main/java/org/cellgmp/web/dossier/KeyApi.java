package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.boundary.KeyedAttributes;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Governed values for programs. */
@Path("/api/v1/dossier-keys")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class KeyApi {
    @Inject
    private KeyedAttributes keys;

    /** Every version, by kind and number. */
    @GET
    public Json all() {
        return Json.page(keys.all(), null);
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response propose(String body) throws Refusal {
        var said = Json.read(body);
        var kind = DossierPages.kind(Json.required(said, "kind"));
        var number = keys.propose(kind, values(kind, said));
        return Response.created(URI.create("/api/v1/dossier-keys/" + number))
                .entity(versions(number))
                .build();
    }

    /** Newest version first. */
    @GET
    @Path("{number: KA-[0-9]+-[0-9]+}")
    public Json versions(@PathParam("number") String number) throws Refusal {
        return Json.page(keys.history(number), null);
    }

    /** Proposes the next version; {@code expected} is the newest that was looked at. */
    @POST
    @Path("{number: KA-[0-9]+-[0-9]+}")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json revise(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        var kind = keys.history(number).get(0).kind();
        keys.revise(
                number,
                Choices.number("expected", Json.required(said, "expected")),
                values(kind, said),
                Json.optional(said, "reason"));
        return versions(number);
    }

    @POST
    @Path("{number: KA-[0-9]+-[0-9]+}/approval")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.APPROVER)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        keys.approve(
                number,
                Choices.number("version", Json.required(said, "version")),
                new LeafApproval(
                        Json.required(said, "digest"),
                        Json.optional(said, "reason"),
                        Json.required(said, "account"),
                        Json.required(said, "password")));
        return versions(number);
    }

    private static List<String> values(BranchKind kind, Map<String, Object> said) throws Refusal {
        var values = new ArrayList<String>();
        for (var attribute : kind.attributes()) values.add(Json.optional(said, attribute));
        return values;
    }
}
