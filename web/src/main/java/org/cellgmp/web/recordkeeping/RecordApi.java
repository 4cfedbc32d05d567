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
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** Reads records of the kinds that have no door of their own. */
@RolesAllowed(Role.READER)
@Narrowed
@Path(RecordApi.PATH)
public class RecordApi {
    /** A kind that stands here needs no resource of its own. */
    public static final String KINDS =
            "qc-tests|shipments|master-records|product-versions|donations|cell-banks|vector-lots"
                    + "|rooms|equipment|persons|stability-studies|infusions|validation-studies"
                    + "|reference-standards|container-closures";

    public static final String PATH = "/api/v1/{kind: " + KINDS + "}";

    @Inject
    private RecordTell tell;

    @GET
    @Produces(Json.TYPE)
    public Json list(@PathParam("kind") String plural, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        return tell.list(RecordPages.kind(plural), words, after);
    }

    @GET
    @Path("{number}")
    @Produces(Json.TYPE)
    public Response one(@PathParam("kind") String plural, @PathParam("number") String number) throws Refusal {
        return tell.latest(RecordPages.kind(plural), number);
    }

    @GET
    @Path("{number}/versions")
    @Produces(Json.TYPE)
    public Json history(@PathParam("kind") String plural, @PathParam("number") String number) throws Refusal {
        return tell.history(RecordPages.kind(plural), number);
    }

    @GET
    @Path("{number}/versions/{version}")
    @Produces(Json.TYPE)
    public Json version(
            @PathParam("kind") String plural, @PathParam("number") String number, @PathParam("version") int version)
            throws Refusal {
        return tell.one(RecordPages.kind(plural), number, version);
    }

    @GET
    @Path("{number}/original")
    public Response original(
            @PathParam("kind") String plural,
            @PathParam("number") String number,
            @QueryParam("version") Integer version)
            throws Refusal, IOException {
        return tell.original(RecordPages.kind(plural), number, version);
    }
}
