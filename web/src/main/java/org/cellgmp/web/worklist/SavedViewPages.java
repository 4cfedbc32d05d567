package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.worklist.boundary.SavedViews;

/** Saving and dropping of views, from the page that is narrowed. */
@RolesAllowed(Role.WORKER)
@Path("/views")
public class SavedViewPages {
    @Inject
    private SavedViews views;

    /** @param shared "on" for everyone who works with records */
    @POST
    public Response save(
            @FormParam("name") String name, @FormParam("address") String address, @FormParam("shared") String shared)
            throws Refusal {
        var view = views.save(name, address, shared != null);
        return Response.seeOther(URI.create(view.address())).build();
    }

    @POST
    @Path("{id : [0-9]{1,18}}/drop")
    public Response drop(@PathParam("id") long id) throws Refusal {
        views.drop(id);
        return Response.seeOther(URI.create("/worklist")).build();
    }
}
