package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** The administrator's work for programs: roles and where they count, the last day of an account, the site's policy. */
@Path("/api/v1/accounts")
@RolesAllowed(Role.ADMIN)
@Produces(Json.TYPE)
public class AccountsApi {
    @Inject
    private Accounts accounts;

    @Inject
    private Policies policies;

    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = accounts.list(after, limit);
        return Json.page(page.items().stream().map(AccountsApi::members).toList(), page.next());
    }

    @GET
    @Path("{name}")
    public Json show(@PathParam("name") String name) throws Refusal {
        return new Json(members(accounts.account(name)));
    }

    /** Body: {@code roles}, a list or one text with commas, and {@code reason}. */
    @PUT
    @Path("{name}/roles")
    @Consumes(Json.TYPE)
    public Json changeRoles(@PathParam("name") String name, String body) throws Refusal {
        var given = Command.read(body);
        var roles = EnumSet.noneOf(Role.class);
        for (var one : given.several("roles")) roles.add(role(one));
        return new Json(members(accounts.changeRoles(name, roles, given.reason())));
    }

    /** Body: {@code role}, {@code places} (objects with {@code product}, {@code site} or both; empty for everywhere), {@code reason}. */
    @PUT
    @Path("{name}/limits")
    @Consumes(Json.TYPE)
    public Json limit(@PathParam("name") String name, String body) throws Refusal {
        var given = Command.read(body);
        var role = role(given.required("role"));
        return new Json(
                members(accounts.limit(name, role, places(given.members().get("places")), given.reason())));
    }

    /** Body: {@code lastDay}, absent for no end, and {@code reason}. */
    @PUT
    @Path("{name}/last-day")
    @Consumes(Json.TYPE)
    public Json lastDay(@PathParam("name") String name, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(members(accounts.endAfter(name, given.day("lastDay"), given.reason())));
    }

    /** Body: {@code reason}. */
    @POST
    @Path("{name}/close")
    @Consumes(Json.TYPE)
    public Json close(@PathParam("name") String name, String body) throws Refusal {
        return new Json(members(accounts.close(name, Command.read(body).reason())));
    }

    @GET
    @Path("site/policy")
    public Json policy() {
        var versions = policies.versions();
        var members =
                Json.object("version", versions.isEmpty() ? 0 : versions.get(0).version());
        members.putAll(policies.now().values());
        return new Json(members);
    }

    /** Body: {@code version} that was seen, 0 for the default; every value of the policy; {@code reason}. */
    @PUT
    @Path("site/policy")
    @Consumes(Json.TYPE)
    public Json setPolicy(String body) throws Refusal {
        var given = Command.read(body);
        policies.set(
                given.number("version"),
                new SitePolicy(
                        given.number("shortest"),
                        given.number("ageingDays"),
                        given.number("remembered"),
                        given.number("idleMinutes"),
                        given.number("signingMinutes"),
                        given.number("lockAfter"),
                        given.choice(SitePolicy.Demand.class, "codeToSignIn"),
                        given.choice(SitePolicy.Demand.class, "codeToSign")),
                given.reason());
        return policy();
    }

    private static Set<Place> places(Object given) throws Refusal {
        var places = new LinkedHashSet<Place>();
        if (given == null) throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "places");
        if (!(given instanceof List<?> entries))
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", "places");
        for (var entry : entries) {
            if (!(entry instanceof Map<?, ?> place))
                throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", "places");
            places.add(new Place(text(place.get("product")), text(place.get("site"))));
        }
        return places;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static Role role(String name) throws Refusal {
        try {
            return Role.ofContainerName(name.strip());
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.role-unknown", name);
        }
    }

    private static Map<String, Object> members(AccountView account) {
        var limits = new ArrayList<>();
        account.limits()
                .places()
                .forEach((role, places) -> places.forEach(place -> limits.add(Json.object(
                        "role", role.containerName(),
                        "product", place.product().isEmpty() ? null : place.product(),
                        "site", place.site().isEmpty() ? null : place.site()))));
        return Json.object(
                "name", account.name(),
                "printedName", account.printedName(),
                "roles",
                        account.roles().stream()
                                .map(Role::containerName)
                                .sorted()
                                .toList(),
                "limits", limits,
                "active", account.active(),
                "endsAt", account.endsAt(),
                "lockedUntil", account.lockedUntil());
    }
}
