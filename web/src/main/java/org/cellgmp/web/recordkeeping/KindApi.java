package org.cellgmp.web.recordkeeping;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.api.Json;

/** Reads records of one kind, at an address of their own. What extends it says who may. */
public abstract class KindApi {
    private final RecordKind kind;

    @Inject
    private RecordTell tell;

    protected KindApi(RecordKind kind) {
        this.kind = kind;
    }

    @GET
    @Produces(Json.TYPE)
    public Json list(@QueryParam("q") String words, @QueryParam("after") String after) {
        return tell.list(kind, words, after);
    }

    @GET
    @Path("{number}")
    @Produces(Json.TYPE)
    public Response one(@PathParam("number") String number) throws Refusal {
        return tell.latest(kind, number);
    }

    @GET
    @Path("{number}/versions")
    @Produces(Json.TYPE)
    public Json history(@PathParam("number") String number) throws Refusal {
        return tell.history(kind, number);
    }

    @GET
    @Path("{number}/versions/{version}")
    @Produces(Json.TYPE)
    public Json version(@PathParam("number") String number, @PathParam("version") int version) throws Refusal {
        return tell.one(kind, number, version);
    }

    @GET
    @Path("{number}/original")
    public Response original(@PathParam("number") String number, @QueryParam("version") Integer version)
            throws Refusal, IOException {
        return tell.original(kind, number, version);
    }
}
