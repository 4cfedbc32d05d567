package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.LinkedSubject;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.SingleSignOns;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** As whom OpenID providers know the person of an account, for the administrator's programs. */
@Path("/api/v1/accounts/{name}/subjects")
@RolesAllowed(Role.ADMIN)
@Produces(Json.TYPE)
public class SubjectsApi {
    @Inject
    private Accounts accounts;

    @Inject
    private SingleSignOns signOns;

    @GET
    public Json list(@PathParam("name") String name) throws Refusal {
        var account = accounts.account(name);
        return new Json(Json.object(
                "items",
                signOns.of(account.name()).stream().map(SubjectsApi::members).toList()));
    }

    /** Body: {@code issuer}, {@code subject} and {@code reason}. */
    @POST
    @Consumes(Json.TYPE)
    public Json link(@PathParam("name") String name, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(
                members(signOns.link(name, given.required("issuer"), given.required("subject"), given.reason())));
    }

    /** Body: {@code reason}. */
    @POST
    @Path("{id: [0-9]{1,18}}/unlink")
    @Consumes(Json.TYPE)
    public Json unlink(@PathParam("name") String name, @PathParam("id") long id, String body) throws Refusal {
        signOns.unlink(name, id, Command.read(body).reason());
        return list(name);
    }

    private static Map<String, Object> members(LinkedSubject subject) {
        return Json.object(
                "id", Long.toString(subject.id()),
                "issuer", subject.issuer(),
                "subject", subject.subject(),
                "account", subject.account(),
                "linkedBy", subject.linkedBy(),
                "linkedAt", subject.linkedAt());
    }
}
