package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.api.Json;

/** Reads material lots. */
@RolesAllowed(Role.READER)
@Path("/api/v1/material-lots")
public class MaterialLotApi {
    @Inject
    private RecordTell tell;

    @GET
    @Produces(Json.TYPE)
    public Json list(@QueryParam("q") String words, @QueryParam("after") String after) {
        return tell.list(RecordKind.MATERIAL_LOT, words, after);
    }

    @GET
    @Path("{number}")
    @Produces(Json.TYPE)
    public Response one(@PathParam("number") String number) throws Refusal {
        return tell.latest(RecordKind.MATERIAL_LOT, number);
    }

    @GET
    @Path("{number}/versions")
    @Produces(Json.TYPE)
    public Json history(@PathParam("number") String number) throws Refusal {
        return tell.history(RecordKind.MATERIAL_LOT, number);
    }

    @GET
    @Path("{number}/versions/{version}")
    @Produces(Json.TYPE)
    public Json version(@PathParam("number") String number, @PathParam("version") int version) throws Refusal {
        return tell.one(RecordKind.MATERIAL_LOT, number, version);
    }

    @GET
    @Path("{number}/original")
    public Response original(@PathParam("number") String number, @QueryParam("version") Integer version)
            throws Refusal, IOException {
        return tell.original(RecordKind.MATERIAL_LOT, number, version);
    }
}
