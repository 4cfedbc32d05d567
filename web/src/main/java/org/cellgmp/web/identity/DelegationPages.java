package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Delegations;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Who stands in for whom; roles are handed over, accepted and given back. */
@Path("/delegations")
@RolesAllowed(Role.READER)
@Produces(View.HTML)
public class DelegationPages {
    @Inject
    private Delegations delegations;

    @Inject
    private Accounts accounts;

    @Inject
    private Visit visit;

    @GET
    public View list() {
        return view(Map.of(), Set.of(), Mistakes.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WORKER)
    public Response offer(MultivaluedMap<String, String> form) {
        var roles = EnumSet.noneOf(Role.class);
        try {
            for (var word : form.getOrDefault("role", List.of())) {
                var role = Choices.read(Role.class, "role", word);
                if (role != null) roles.add(role);
            }
            delegations.offer(
                    form.getFirst("deputy"),
                    roles,
                    morning(form.getFirst("from"), 0),
                    morning(form.getFirst("to"), 1),
                    form.getFirst("reason"));
        } catch (Refusal refused) {
            var entered = new java.util.HashMap<String, String>();
            form.forEach((name, values) -> entered.put(name, values.get(0)));
            return again(entered, roles, refused);
        }
        return back();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/accept")
    @RolesAllowed(Role.WORKER)
    public Response accept(@PathParam("id") long id) {
        try {
            delegations.accept(id);
        } catch (Refusal refused) {
            return again(Map.of(), Set.of(), refused);
        }
        return back();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/end")
    @RolesAllowed(Role.WORKER)
    public Response end(@PathParam("id") long id) {
        try {
            delegations.end(id);
        } catch (Refusal refused) {
            return again(Map.of(), Set.of(), refused);
        }
        return back();
    }

    /** The beginning of a day at the site. @param later so many days later */
    private static Instant morning(String day, int later) throws Refusal {
        if (day == null || day.isBlank()) return null;
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(later)
                    .atStartOfDay(HouseClock.zone())
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.delegation-day", day.strip());
        }
    }

    private static Response back() {
        return Response.seeOther(URI.create("/delegations")).build();
    }

    private Response again(Map<String, String> entered, Set<Role> roles, Refusal refused) {
        var mistakes = Mistakes.of(refused, visit.context());
        return view(entered, roles, mistakes).at("/delegations").answer(mistakes.status());
    }

    private View view(Map<String, String> entered, Set<Role> chosen, Mistakes mistakes) {
        var me = visit.context().actor().id();
        var own = EnumSet.noneOf(Role.class);
        accounts.find(me).ifPresent(account -> own.addAll(account.roles()));
        own.remove(Role.INSPECTOR);
        own.remove(Role.ADMINISTRATOR);
        return View.of("identity/delegations")
                .with("delegations", delegations.standing())
                .with("now", HouseClock.now())
                .with("own", own)
                .with("chosen", Set.copyOf(chosen))
                .with("entered", entered)
                .with("problems", mistakes.problems());
    }
}
