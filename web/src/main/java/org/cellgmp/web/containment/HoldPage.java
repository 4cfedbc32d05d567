package org.cellgmp.web.containment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** One hold: what it holds, what was used meanwhile, which releases stand on it; lifting it and accepting a use, each a signature. */
@Narrowed
@Path("/holds/{number: HD-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class HoldPage {
    @Inject
    private HoldRegister register;

    @Inject
    private Holds holds;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("story") String after) throws Refusal {
        var page = visit.context();
        var hold = register.get(number);
        var told = story.of(page, number, after);
        return View.of("containment/hold")
                .with("hold", hold)
                .with("actions", actions(page, hold))
                .with("mayAccept", hold.whyNot().get(HoldAction.ACCEPT_USE) == null)
                .with("signatures", signatures.of(number))
                .with("story", told.items());
    }

    private static List<Action> actions(PageContext page, HoldView hold) {
        var actions = new ArrayList<Action>();
        if (hold.state() == HoldState.LIFTED) return actions;
        var refusal = hold.whyNot().get(HoldAction.LIFT);
        var label = page.text("hold.do.LIFT");
        actions.add(Action.of(page, label, "/holds/" + hold.number() + "/lift", refusal));
        return actions;
    }

    @GET
    @Path("lift")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public View lifting(@PathParam("number") String number) throws Refusal {
        var hold = register.get(number);
        var refusal = hold.whyNot().get(HoldAction.LIFT);
        if (refusal != null) throw refusal;
        return sign(hold, null, null, null, Mistakes.NONE);
    }

    @POST
    @Path("lift")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response lift(
            @PathParam("number") String number,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> HoldPages.to(holds.lift(number, reason, account, password).number()),
                mistakes -> sign(register.get(number), null, null, reason, mistakes));
    }

    /** @param record that tells of the use */
    @GET
    @Path("uses/{record}")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public View accepting(@PathParam("number") String number, @PathParam("record") String record) throws Refusal {
        return sign(register.get(number), record, null, null, Mistakes.NONE);
    }

    @POST
    @Path("uses/{record}")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response accept(
            @PathParam("number") String number,
            @PathParam("record") String record,
            @FormParam("deviation") String deviation,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> HoldPages.to(holds.accept(number, record, deviation, reason, account, password)
                        .number()),
                mistakes -> sign(register.get(number), record, deviation, reason, mistakes));
    }

    /** @param record whose use is accepted; null to lift the hold */
    private static View sign(HoldView hold, String record, String deviation, String reason, Mistakes mistakes)
            throws Refusal {
        var use = hold.uses().stream()
                .filter(one -> one.record().equals(record))
                .findFirst()
                .orElse(null);
        if (record != null && use == null)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "containment.no-use", hold.number(), record);
        return View.of("containment/sign")
                .with("hold", hold)
                .with("use", use)
                .with("deviation", deviation)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
