package org.cellgmp.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.SingleSignOns;
import org.cellgmp.recordkeeping.boundary.RecordPlaces;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The administrator's work: who has an account, with which roles. */
@Path("/accounts")
@RolesAllowed(Role.ADMIN)
@Produces(View.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountsPages {
    private static final int ROWS = 50;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private RecordPlaces records;

    @Inject
    private SingleSignOns signOns;

    @Inject
    private SingleSignOn single;

    @Inject
    private Visit visit;

    @GET
    @Consumes(MediaType.WILDCARD)
    public View list(@QueryParam("after") String after) {
        return View.of("identity/accounts")
                .with("accounts", accounts.list(after, ROWS))
                .with("now", HouseClock.now())
                .with("problems", List.of());
    }

    /** Shows the generated password once, in the answer to the form. */
    @POST
    public Response open(
            @FormParam("account") String name,
            @FormParam("printedName") String printedName,
            @FormParam("role") List<String> roles,
            @FormParam("reason") String reason) {
        try {
            var password = accounts.open(name, printedName, roles(roles), reason);
            return account(name.strip().toLowerCase(java.util.Locale.ROOT))
                    .with("password", password)
                    .answer(201);
        } catch (Refusal refused) {
            var problem = Problem.of(refused, visit.context());
            return list(null)
                    .with("problems", List.of(new Complaint(null, "account", problem.detail(), problem.remedy())))
                    .answer(problem.status());
        }
    }

    @GET
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    public View show(@PathParam("name") String name) throws Refusal {
        return account(name);
    }

    @POST
    @Path("{name}/roles")
    public Response changeRoles(
            @PathParam("name") String name, @FormParam("role") List<String> roles, @FormParam("reason") String reason)
            throws Refusal {
        return changed(accounts.changeRoles(name, roles(roles), reason).name());
    }

    /** Lets a role count at one more place only, or limits it to a first one. */
    @POST
    @Path("{name}/limits")
    public Response limit(@PathParam("name") String name, MultivaluedMap<String, String> form) throws Refusal {
        var role = role(form.getFirst("role"));
        var places = new LinkedHashSet<>(accounts.account(name).limits().of(role));
        places.add(new Place(form.getFirst("product"), form.getFirst("site")));
        return changed(
                accounts.limit(name, role, places, form.getFirst("reason")).name());
    }

    /** Takes a place away; without any the role counts everywhere. */
    @POST
    @Path("{name}/limits/remove")
    public Response unlimit(@PathParam("name") String name, MultivaluedMap<String, String> form) throws Refusal {
        var role = role(form.getFirst("role"));
        var places = new LinkedHashSet<>(accounts.account(name).limits().of(role));
        places.remove(new Place(form.getFirst("product"), form.getFirst("site")));
        return changed(
                accounts.limit(name, role, places, form.getFirst("reason")).name());
    }

    /** Sets the last day on which the account is open, or lets it stay open without an end. */
    @POST
    @Path("{name}/last-day")
    public Response lastDay(
            @PathParam("name") String name, @FormParam("lastDay") String lastDay, @FormParam("reason") String reason)
            throws Refusal {
        return changed(accounts.endAfter(name, day(lastDay), reason).name());
    }

    /** Null for none. */
    static LocalDate day(String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.delegation-day", text.strip());
        }
    }

    private static Role role(String name) throws Refusal {
        var roles = roles(name == null || name.isBlank() ? List.of() : List.of(name));
        return roles.isEmpty() ? null : roles.iterator().next();
    }

    @POST
    @Path("{name}/printed-name")
    public Response changePrintedName(
            @PathParam("name") String name,
            @FormParam("printedName") String printedName,
            @FormParam("reason") String reason)
            throws Refusal {
        return changed(accounts.changePrintedName(name, printedName, reason).name());
    }

    @POST
    @Path("{name}/close")
    public Response close(@PathParam("name") String name, @FormParam("reason") String reason) throws Refusal {
        return changed(accounts.close(name, reason).name());
    }

    @POST
    @Path("{name}/reopen")
    public Response reopen(@PathParam("name") String name, @FormParam("reason") String reason) throws Refusal {
        return changed(accounts.reopen(name, reason).name());
    }

    @POST
    @Path("{name}/unlock")
    public Response unlock(@PathParam("name") String name, @FormParam("reason") String reason) throws Refusal {
        return changed(accounts.unlock(name, reason).name());
    }

    /** Links who the person is to an OpenID provider. */
    @POST
    @Path("{name}/subjects")
    public Response link(
            @PathParam("name") String name,
            @FormParam("issuer") String issuer,
            @FormParam("subject") String subject,
            @FormParam("reason") String reason)
            throws Refusal {
        try {
            return changed(signOns.link(name, issuer, subject, reason).account());
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            var problem = Problem.of(refused, visit.context());
            return account(name)
                    .with("linkIssuer", issuer)
                    .with("linkSubject", subject)
                    .with("linkReason", reason)
                    .with("problems", List.of(new Complaint(null, "subject", problem.detail(), problem.remedy())))
                    .answer(problem.status());
        }
    }

    @POST
    @Path("{name}/subjects/{id: [0-9]{1,18}}/unlink")
    public Response unlink(@PathParam("name") String name, @PathParam("id") long id, @FormParam("reason") String reason)
            throws Refusal {
        signOns.unlink(name, id, reason);
        return changed(name);
    }

    /** For a person who lost authenticator and recovery codes. */
    @POST
    @Path("{name}/codes/remove")
    public Response removeCodes(@PathParam("name") String name, @FormParam("reason") String reason) throws Refusal {
        codes.removeOf(accounts.account(name).name(), reason);
        return changed(name);
    }

    /** Shows the generated password once, in the answer to the form. */
    @POST
    @Path("{name}/password")
    public View resetPassword(@PathParam("name") String name, @FormParam("reason") String reason) throws Refusal {
        var password = accounts.resetPassword(name, reason);
        return account(name).with("password", password);
    }

    private View account(String name) throws Refusal {
        var account = accounts.account(name);
        return View.of("identity/account")
                .with("account", account)
                .with("hasCodes", codes.has(account.name()))
                .with("subjects", signOns.of(account.name()))
                .with("single", single.configured())
                .with("linkIssuer", single.issuer().orElse(null))
                .with("products", records.products())
                .with("sites", records.sites())
                .with("lastDay", lastDay(account))
                .with("own", account.name().equals(visit.context().actor().id()))
                .with("now", HouseClock.now());
    }

    private static LocalDate lastDay(AccountView account) {
        return account.endsAt() == null
                ? null
                : account.endsAt().atZone(HouseClock.zone()).toLocalDate().minusDays(1);
    }

    private static Response changed(String name) {
        return Response.seeOther(URI.create("/accounts/" + Addresses.encoded(name)))
                .build();
    }

    private static Set<Role> roles(List<String> names) throws Refusal {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names == null ? List.<String>of() : names) {
            try {
                roles.add(Role.ofContainerName(name));
            } catch (IllegalArgumentException unknown) {
                throw new Refusal(Refusal.Reason.UNREADABLE, "identity.role-unknown", name);
            }
        }
        return roles;
    }
}
