package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.HeldRights;
import org.cellgmp.identity.boundary.RightsThen;
import org.cellgmp.web.api.Json;

/** Who held which right at a moment, for programs. */
@Path("/api/v1/trail/rights")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(Json.TYPE)
public class RightsThenApi {
    @Inject
    private RightsThen rights;

    @GET
    public Json then(
            @QueryParam("at") String at,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws Refusal {
        var asked = Moments.read("at", at, HouseClock.zone());
        var page = rights.at(asked == null ? HouseClock.now() : asked, after, limit);
        return Json.page(page.items().stream().map(RightsThenApi::tell).toList(), page.next());
    }

    private static Object tell(HeldRights held) {
        return Json.object(
                "account", held.name(),
                "name", held.printedName(),
                "open", held.open(),
                "roles", held.roles(),
                "limits", held.limits(),
                "endsAt", held.endsAt(),
                "standsInFor",
                        held.standsInFor().stream().map(RightsThenApi::tell).toList());
    }

    private static Object tell(DelegationView delegation) {
        return Json.object(
                "giver",
                delegation.giver(),
                "roles",
                delegation.roles().stream().map(Role::containerName).sorted().toList(),
                "begins",
                delegation.begins(),
                "ends",
                delegation.ends());
    }
}
