package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.cellgmp.dossier.boundary.LeafRepairs;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** What can be put right in the PDF of a leaf, and doing it, for programs. */
@Path("/api/v1/dossiers/{number}/leaves/{leaf: [0-9]{1,9}}/repair")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class RepairApi {
    @Inject
    private LeafRepairs repairs;

    @GET
    public Json plan(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal, IOException {
        return new Json(repairs.plan(number, leaf));
    }

    /** @return what could still be put right: nothing */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json repair(@PathParam("number") String number, @PathParam("leaf") int leaf, String body)
            throws Refusal, IOException {
        repairs.repair(number, leaf, Json.required(Json.read(body), "sha256"));
        return new Json(repairs.plan(number, leaf));
    }
}
