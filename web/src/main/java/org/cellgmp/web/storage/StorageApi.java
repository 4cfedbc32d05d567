package org.cellgmp.web.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.boundary.Storage;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Every container of every cell bank, for programs. */
@Path("/api/v1/storage/containers")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class StorageApi {
    @Inject
    private Storage storage;

    /** @param limit rows wanted, at most 200 */
    @GET
    public Json list(
            @BeanParam StorageForm form,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = storage.list(form.filter(), after, Choices.number("limit", limit));
        return Json.page(page.items().stream().map(StorageApi::members).toList(), page.next());
    }

    private static Object members(ContainerRow row) {
        return Json.object(
                "container", row.container(),
                "label", row.label(),
                "bank", row.bank(),
                "title", row.title(),
                "address", row.address(),
                "site", row.site(),
                "place", row.place(),
                "state", row.state().name(),
                "thaws", row.thaws(),
                "expires", row.expires(),
                "quantity", row.quantity(),
                "cells", row.cells(),
                "since", row.since(),
                "until", row.until(),
                "breaks", row.breaks(),
                "taken", row.taken());
    }
}
