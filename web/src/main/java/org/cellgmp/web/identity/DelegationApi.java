package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.boundary.Delegations;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Who stands in for whom, for programs. */
@Path("/api/v1/delegations")
@RolesAllowed(Role.WORKER)
@Produces(Json.TYPE)
public class DelegationApi {
    @Inject
    private Delegations delegations;

    @GET
    @RolesAllowed(Role.READER)
    public Json list() {
        return Json.page(
                delegations.standing().stream().map(DelegationApi::members).toList(), null);
    }

    /** Body: {@code deputy}, {@code roles}, first and last day as {@code from} and {@code to}, {@code reason}. */
    @POST
    @Consumes(Json.TYPE)
    public Response offer(String body) throws Refusal {
        var given = Command.read(body);
        var roles = EnumSet.noneOf(Role.class);
        for (var one : given.several("roles")) roles.add(AccountsApi.role(one));
        var offered = delegations.offer(
                given.required("deputy"),
                roles,
                morning(given.day("from"), 0),
                morning(given.day("to"), 1),
                given.reason());
        return Response.status(201).entity(new Json(members(offered))).build();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/accept")
    public Json accept(@PathParam("id") long id) throws Refusal {
        return new Json(members(delegations.accept(id)));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/end")
    public Json end(@PathParam("id") long id) throws Refusal {
        return new Json(members(delegations.end(id)));
    }

    private static Instant morning(LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(HouseClock.zone()).toInstant();
    }

    private static Map<String, Object> members(DelegationView delegation) {
        return Json.object(
                "id", delegation.id(),
                "giver", delegation.giver(),
                "deputy", delegation.deputy(),
                "roles",
                        delegation.roles().stream()
                                .map(Role::containerName)
                                .sorted()
                                .toList(),
                "begins", delegation.begins(),
                "ends", delegation.ends(),
                "reason", delegation.reason(),
                "state", delegation.state(HouseClock.now()));
    }
}
