package org.cellgmp.web.signature;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.SigningOrderRules;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Signatures given in an order: who has signed, who has not yet, and signing in turn. */
@Narrowed
@Path("/signatures")
@RolesAllowed(Role.READER)
@Produces(View.HTML)
public class OrderPages {
    private static final int ROWS = 50;

    @Inject
    private SigningOrders orders;

    @Inject
    private Visit visit;

    /** @param show {@code mine} for those that wait for the person, else all that wait */
    @GET
    public View list(@QueryParam("show") String show, @QueryParam("after") String after) {
        boolean mine = "mine".equals(show);
        return View.of("signature/orders")
                .with("mine", mine)
                .with("orders", mine ? orders.waitingForMe(after, ROWS) : orders.missing(after, ROWS));
    }

    @GET
    @Path("orders/{number}")
    public View show(@PathParam("number") String number) throws Refusal {
        return view(number, null, Mistakes.NONE);
    }

    @POST
    @Path("orders/{number}/sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WORKER)
    public Response sign(
            @PathParam("number") String number,
            @FormParam("place") String place,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        try {
            orders.sign(number, Choices.number("place", place), reason, account, password);
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            return again(number, reason, refused);
        }
        return to(number);
    }

    @POST
    @Path("orders/{number}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({
        Role.REVIEWER,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.WRITER,
        Role.APPROVER
    })
    public Response withdraw(@PathParam("number") String number, @FormParam("reason") String reason) throws Refusal {
        try {
            orders.withdraw(number, reason);
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            return again(number, null, refused);
        }
        return to(number);
    }

    private Response again(String number, String reason, Refusal refused) throws Refusal {
        var mistakes = Mistakes.of(refused, visit.context());
        return view(number, reason, mistakes).at("/signatures/orders/" + number).answer(mistakes.status());
    }

    private static Response to(String number) {
        return Response.seeOther(URI.create("/signatures/orders/" + number)).build();
    }

    private View view(String number, String reason, Mistakes mistakes) throws Refusal {
        var order = orders.order(number);
        var page = visit.context();
        var awaited = order.awaited().map(place -> place.number()).orElse(0);
        var whyNot = SigningOrderRules.whyNot(order, awaited, page.actor());
        var withdraws = page.holds(Role.QA_MANAGER) || page.actor().id().equals(order.openedBy());
        return View.of("signature/order")
                .with("order", order)
                .with("awaited", awaited)
                .with("whyNot", whyNot == null ? null : Problem.of(whyNot, page).detail())
                .with("withdraws", withdraws)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
