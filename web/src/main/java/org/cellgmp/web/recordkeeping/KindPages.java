package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.page.View;

/** The pages of records of one kind, at an address of their own. What extends it says who reads. */
public abstract class KindPages {
    private final RecordKind kind;

    @Inject
    private RecordShow show;

    protected KindPages(RecordKind kind) {
        this.kind = kind;
    }

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("q") String words, @QueryParam("after") String after) {
        return show.list(kind, words, after);
    }

    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public View one(
            @PathParam("number") String number, @QueryParam("version") Integer version, @QueryParam("at") String at)
            throws Refusal {
        return show.show(kind, number, version, at);
    }

    @GET
    @Path("{number}/changes")
    @Produces(View.HTML)
    public View changes(
            @PathParam("number") String number,
            @QueryParam("from") @DefaultValue("1") int from,
            @QueryParam("to") @DefaultValue("2") int to)
            throws Refusal {
        return show.changes(kind, number, from, to);
    }

    @GET
    @Path("{number}/story")
    @Produces(View.HTML)
    public View story(@PathParam("number") String number, @QueryParam("after") String after) throws Refusal {
        return show.story(kind, number, after);
    }

    @GET
    @Path("{number}/original")
    public Response original(@PathParam("number") String number, @QueryParam("version") Integer version)
            throws Refusal, IOException {
        return show.original(kind, number, version);
    }

    @POST
    @Path("{number}/correct")
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Produces(View.HTML)
    public Response correct(
            @PathParam("number") String number,
            @FormParam("expected") int expected,
            @FormParam("at") String at,
            @FormParam("value") String value,
            @FormParam("absent") String absent,
            @FormParam("reason") String reason)
            throws Refusal {
        return show.correct(kind, number, expected, at, value, absent != null, reason);
    }
}
