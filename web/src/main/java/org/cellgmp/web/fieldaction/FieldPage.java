package org.cellgmp.web.fieldaction;

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
import org.cellgmp.fieldaction.ConcernedView.Account;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** One field action: whom it reaches, its clocks, and carrying it on by plain forms; each signature on a page of its own. */
@Narrowed
@Path("/field-actions/{number: (CS|CO|RT|RC)-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class FieldPage {
    @Inject
    private FieldRegister register;

    @Inject
    private FieldActions actions;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    /** @param edit {@code assessment} or {@code delivery-} and its id, to open that form; null for none */
    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number, @QueryParam("edit") String edit, @QueryParam("story") String after)
            throws Refusal {
        return view(register.get(number), edit, null, Mistakes.NONE, after);
    }

    @POST
    @Path("assessment")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response assess(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("outcome") String outcome,
            @FormParam("assessment") String assessment,
            @FormParam("strategy") String strategy,
            @FormParam("determinedAt") String determinedAt)
            throws Refusal {
        var entered = new Assessed(outcome, assessment, strategy, determinedAt);
        try {
            return FieldPages.to(actions.assess(
                            number,
                            Choices.number("revision", revision),
                            Choices.read(Outcome.class, "outcome", outcome),
                            assessment,
                            strategy,
                            Moment.read(
                                    "determinedAt",
                                    determinedAt,
                                    visit.context().zone()))
                    .number());
        } catch (Refusal refusal) {
            return again(number, "assessment", entered, refusal);
        }
    }

    @POST
    @Path("clocks")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response startClock(
            @PathParam("number") String number, @FormParam("revision") String revision, @FormParam("line") String line)
            throws Refusal {
        try {
            return FieldPages.to(actions.startClock(number, Choices.number("revision", revision), line)
                    .number());
        } catch (Refusal refusal) {
            return again(number, null, null, refusal);
        }
    }

    @POST
    @Path("deliveries/{delivery: [0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response account(
            @PathParam("number") String number,
            @PathParam("delivery") long delivery,
            @FormParam("notifiedAt") String notifiedAt,
            @FormParam("respondedAt") String respondedAt,
            @FormParam("account") String account,
            @FormParam("note") String note)
            throws Refusal {
        try {
            var zone = visit.context().zone();
            return FieldPages.to(actions.account(
                            number,
                            delivery,
                            Moment.read("notifiedAt", notifiedAt, zone),
                            Moment.read("respondedAt", respondedAt, zone),
                            Choices.read(Account.class, "account", account),
                            note)
                    .number());
        } catch (Refusal refusal) {
            return again(number, "delivery-" + delivery, null, refusal);
        }
    }

    /** The signing page. @param what {@code start}, {@code closure}, or {@code clocks/} and its id */
    @GET
    @Path("sign/{what: start|closure|[0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View signing(@PathParam("number") String number, @PathParam("what") String what) throws Refusal {
        var matter = register.get(number);
        var refusal = matter.whyNot().get(action(what));
        if (refusal != null) throw refusal;
        return sign(matter, what, null, null, null, null, Mistakes.NONE);
    }

    @POST
    @Path("sign/{what: start|closure|[0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response sign(
            @PathParam("number") String number,
            @PathParam("what") String what,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("to") String to,
            @FormParam("sent") String sent,
            @FormParam("sentAt") String sentAt,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    int seen = Choices.number("revision", revision);
                    var done = switch (action(what)) {
                        case START -> actions.start(number, seen, reason, account, password);
                        case CLOSE -> actions.close(number, seen, reason, account, password);
                        default ->
                            actions.tell(
                                    number,
                                    Long.parseLong(what),
                                    to,
                                    sent,
                                    Moment.read(
                                            "sentAt", sentAt, visit.context().zone()),
                                    account,
                                    password);
                    };
                    return FieldPages.to(done.number());
                },
                mistakes -> sign(register.get(number), what, reason, to, sent, sentAt, mistakes));
    }

    private static MatterAction action(String what) {
        return switch (what) {
            case "start" -> MatterAction.START;
            case "closure" -> MatterAction.CLOSE;
            default -> MatterAction.TELL;
        };
    }

    /** What was typed about an assessment, as typed. */
    public record Assessed(String outcome, String assessment, String strategy, String determinedAt) {}

    private Response again(String number, String edit, Assessed entered, Refusal refusal) throws Refusal {
        var mistakes = Mistakes.of(refusal, visit.context());
        return view(register.get(number), edit, entered, mistakes, null)
                .at("/field-actions/" + number)
                .answer(mistakes.status());
    }

    private View view(MatterView matter, String edit, Assessed entered, Mistakes mistakes, String after)
            throws Refusal {
        var page = visit.context();
        var shown = entered != null
                ? entered
                : new Assessed(
                        matter.outcome() == null ? null : matter.outcome().name(),
                        matter.assessment(),
                        matter.strategy(),
                        matter.determinedAt() == null
                                ? null
                                : matter.determinedAt().toString());
        return View.of("fieldaction/matter")
                .with("matter", matter)
                .with("edit", edit == null ? "" : edit)
                .with("entered", shown)
                .with("lines", register.clocks())
                .with("now", HouseClock.nowAtSite())
                .with("problems", mistakes.problems())
                .with("actions", actions(page, matter))
                .with("signatures", signatures.of(matter.number()))
                .with("story", story.of(page, matter.number(), after).items());
    }

    private static List<Action> actions(PageContext page, MatterView matter) {
        var actions = new ArrayList<Action>();
        if (matter.state() == MatterState.CLOSED) return actions;
        var base = "/field-actions/" + matter.number();
        add(page, matter, MatterAction.ASSESS, base + "?edit=assessment#assessment", actions);
        if (matter.kind() == MatterKind.RECALL) add(page, matter, MatterAction.START, base + "/sign/start", actions);
        add(page, matter, MatterAction.CLOSE, base + "/sign/closure", actions);
        return actions;
    }

    private static void add(
            PageContext page, MatterView matter, MatterAction action, String href, List<Action> actions) {
        var label = page.text("field.do." + action.name());
        var refusal = matter.whyNot().get(action);
        actions.add(Action.of(page, label, href, refusal));
    }

    private static View sign(
            MatterView matter, String what, String reason, String to, String sent, String sentAt, Mistakes mistakes)
            throws Refusal {
        var clock = matter.clocks().stream()
                .filter(one -> Long.toString(one.id()).equals(what))
                .findFirst()
                .orElse(null);
        if (action(what) == MatterAction.TELL && clock == null)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "fieldaction.no-line", what);
        return View.of("fieldaction/sign")
                .with("matter", matter)
                .with("what", what)
                .with("clock", clock)
                .with("reason", reason)
                .with("to", to)
                .with("sent", sent)
                .with("sentAt", sentAt)
                .with("problems", mistakes.problems());
    }
}
