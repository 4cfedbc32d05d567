package org.cellgmp.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.retention.HoldOrder;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.boundary.LegalHolds;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Legal holds: the list, placing one, and lifting it. */
@Path("/retention/holds")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class LegalHoldPages {
    private static final int ROWS = 50;

    @Inject
    private LegalHolds holds;

    @Inject
    private Visit visit;

    /** @param state standing unless told otherwise; {@code all} for every one; @param on number of a record that the form begins with */
    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("on") String on) {
        var order = on == null
                ? null
                : new HoldOrder(
                        on.startsWith("BR-") ? HoldTarget.BATCH : HoldTarget.RECORD, on, null, null, null, null);
        return view("all".equals(state), after, order, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response place(MultivaluedMap<String, String> form) throws Refusal {
        var order = new HoldOrder(
                Choices.read(HoldTarget.class, "target", form.getFirst("target")),
                form.getFirst("named"),
                form.getFirst("from"),
                form.getFirst("to"),
                form.getFirst("reason"),
                form.getFirst("askedBy"));
        return visit.attempt(
                () -> {
                    var hold = holds.place(order, form.getFirst("account"), form.getFirst("password"));
                    return Response.seeOther(URI.create("/retention/holds/" + hold.number()))
                            .build();
                },
                mistakes -> view(false, null, order, mistakes));
    }

    @GET
    @Path("{number : LH-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number) throws Refusal {
        return one(number, null, Mistakes.NONE);
    }

    @POST
    @Path("{number : LH-[0-9]+-[0-9]+}/lift")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response lift(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    holds.lift(number, form.getFirst("reason"), form.getFirst("account"), form.getFirst("password"));
                    return Response.seeOther(URI.create("/retention/holds/" + number))
                            .build();
                },
                mistakes -> one(number, form.getFirst("reason"), mistakes));
    }

    private View one(String number, String reason, Mistakes mistakes) throws Refusal {
        var hold = holds.get(number);
        return View.of("retention/hold")
                .with("hold", hold)
                .with("covers", holds.covers(hold.number()))
                .with("reason", reason)
                .with(
                        "mayLift",
                        visit.context().holds(Role.QA_MANAGER)
                                && hold.stands()
                                && !visit.context().actor().standsFor(hold.placedBy()))
                .with("problems", mistakes.problems());
    }

    private View view(boolean all, String after, HoldOrder order, Mistakes mistakes) {
        var found = holds.list(!all, after, ROWS);
        return View.of("retention/holds")
                .with("rows", found.items())
                .with("next", found.next())
                .with("all", all)
                .with("order", order)
                .with("mayPlace", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
