package org.cellgmp.web.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;
import org.cellgmp.web.signature.SignSheet;

/** One change: read, carried on by plain forms in their place, and signed on pages of their own. */
@Narrowed
@Path("/changes/{number: CH-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class ChangePage {
    private static final String SIGNED = "sign/{act: approval|refusal|cancellation|closure}";

    @Inject
    private ChangeRegister register;

    @Inject
    private Changes changes;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("story") String after) throws Refusal {
        return view(register.get(number), Mistakes.NONE, Typing.NONE, after);
    }

    @GET
    @Path("proposal")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View proposing(@PathParam("number") String number) throws Refusal {
        var change = register.get(number);
        var refusal = change.whyNot(ChangeAct.PROPOSE, null);
        if (refusal != null) throw refusal;
        return form(change, Proposed.of(change.proposal()), Mistakes.NONE);
    }

    @POST
    @Path("proposal")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response propose(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var typed = Proposed.of(form);
        return visit.attempt(
                () -> ChangePages.to(changes.propose(
                        number,
                        Choices.number("revision", form.getFirst("revision")),
                        typed.proposal(),
                        form.getFirst("reason"))),
                mistakes -> form(register.get(number), typed, mistakes));
    }

    @POST
    @Path("steps/{step}/completion")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response complete(
            @PathParam("number") String number,
            @PathParam("step") String step,
            @FormParam("revision") String revision,
            @FormParam("evidence") String evidence,
            @FormParam("address") String address,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "steps/" + step + "/completion",
                sent,
                () -> changes.complete(number, Choices.number("revision", revision), step, evidence, address));
    }

    @POST
    @Path("steps/{step}/verification")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response verify(
            @PathParam("number") String number,
            @PathParam("step") String step,
            @FormParam("revision") String revision,
            @FormParam("holds") String holds,
            @FormParam("verification") String words,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "steps/" + step + "/verification",
                sent,
                () -> changes.verify(number, Choices.number("revision", revision), step, !"no".equals(holds), words));
    }

    @POST
    @Path("filings/{filing}")
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
    public Response file(
            @PathParam("number") String number,
            @PathParam("filing") String filing,
            @FormParam("revision") String revision,
            @FormParam("reference") String reference,
            @FormParam("on") String on,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "filings/" + filing,
                sent,
                () -> changes.file(
                        number, Choices.number("revision", revision), filing, reference, Moment.day("on", on)));
    }

    @POST
    @Path("effect")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response takeEffect(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("effectiveOn") String on,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "effect",
                sent,
                () -> changes.takeEffect(number, Choices.number("revision", revision), Moment.day("effectiveOn", on)));
    }

    @GET
    @Path(SIGNED)
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public View signing(@PathParam("number") String number, @PathParam("act") String act) throws Refusal {
        var change = register.get(number);
        var refusal = change.whyNot(act(act), null);
        if (refusal != null) throw refusal;
        return sheet(change, act, null).view(Mistakes.NONE);
    }

    @POST
    @Path(SIGNED)
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response sign(
            @PathParam("number") String number,
            @PathParam("act") String act,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    int read = Choices.number("revision", revision);
                    return ChangePages.to(
                            switch (act(act)) {
                                case APPROVE -> changes.approve(number, read, reason, account, password);
                                case REFUSE -> changes.refuse(number, read, reason, account, password);
                                case CANCEL -> changes.cancel(number, read, reason, account, password);
                                default -> changes.close(number, read, reason, account, password);
                            });
                },
                mistakes -> sheet(register.get(number), act, reason).view(mistakes));
    }

    private static ChangeAct act(String word) {
        return switch (word) {
            case "approval" -> ChangeAct.APPROVE;
            case "refusal" -> ChangeAct.REFUSE;
            case "cancellation" -> ChangeAct.CANCEL;
            default -> ChangeAct.CLOSE;
        };
    }

    private SignSheet sheet(ChangeView change, String act, String reason) {
        var page = visit.context();
        var proposal = change.proposal();
        var lines = new ArrayList<SignSheet.Line>();
        lines.add(new SignSheet.Line(
                page.text("change.change"), change.number() + " " + proposal.title(), "/changes/" + change.number()));
        lines.add(new SignSheet.Line(page.text("change.what"), proposal.what(), null));
        lines.add(new SignSheet.Line(page.text("change.why"), proposal.why(), null));
        for (var one : proposal.impacts())
            lines.add(new SignSheet.Line(
                    page.text("change.area." + one.area().name()),
                    (one.subject() == null ? "" : one.subject() + ": ") + one.effect(),
                    null));
        for (var one : proposal.filings())
            lines.add(new SignSheet.Line(
                    one.id() + " " + one.jurisdiction(),
                    page.text("change.category." + one.category().name())
                            + (one.section() == null ? "" : ", " + one.section())
                            + (one.citation() == null ? "" : ", " + one.citation()),
                    null));
        for (var one : proposal.steps())
            lines.add(new SignSheet.Line(one.id(), one.what() + " \u2014 " + one.owner() + ", " + one.dueOn(), null));
        lines.add(new SignSheet.Line(page.text("header.digest"), change.digest(), null));
        return new SignSheet(
                page.text("change.sign." + act, change.number()),
                page.text("change.sign-hint." + act),
                lines,
                "/changes/" + change.number() + "/sign/" + act,
                Integer.toString(change.revision()),
                List.of(),
                null,
                reason,
                page.text("change.do." + act(act).name()),
                "/changes/" + change.number());
    }

    private interface Doing {
        ChangeView done() throws Refusal;
    }

    /** A refused form leads back to the page with the reason and with what was typed. */
    private Response done(String number, String form, MultivaluedMap<String, String> sent, Doing doing) throws Refusal {
        return visit.attempt(
                () -> ChangePages.to(doing.done()),
                mistakes -> view(register.get(number), mistakes, Typing.in(form, sent), null)
                        .at("/changes/" + number));
    }

    private View form(ChangeView change, Proposed typed, Mistakes mistakes) {
        return View.of("change/proposal")
                .with("change", change)
                .with("typed", typed)
                .with("people", people.working())
                .with("problems", mistakes.problems());
    }

    static List<Action> actions(PageContext page, ChangeView change) {
        var actions = new ArrayList<Action>();
        var acts = switch (change.state()) {
            case REQUESTED -> List.of(ChangeAct.APPROVE, ChangeAct.PROPOSE, ChangeAct.REFUSE, ChangeAct.CANCEL);
            case APPROVED -> List.of(ChangeAct.TAKE_EFFECT, ChangeAct.PROPOSE, ChangeAct.CANCEL);
            case EFFECTIVE -> List.of(ChangeAct.CLOSE);
            default -> List.<ChangeAct>of();
        };
        for (var act : acts) {
            var refusal = change.whyNot(act, null);
            var label = page.text("change.do." + act.name());
            actions.add(Action.of(page, label, target("/changes/" + change.number(), act), refusal));
        }
        return actions;
    }

    private static String target(String base, ChangeAct act) {
        return switch (act) {
            case APPROVE -> base + "/sign/approval";
            case REFUSE -> base + "/sign/refusal";
            case CANCEL -> base + "/sign/cancellation";
            case CLOSE -> base + "/sign/closure";
            case TAKE_EFFECT -> base + "#effect";
            default -> base + "/proposal";
        };
    }

    private View view(ChangeView change, Mistakes mistakes, Typing typing, String after) throws Refusal {
        var page = visit.context();
        var told = story.of(page, change.number(), after);
        return View.of("change/change")
                .with("change", change)
                .with("typing", typing)
                .with("problems", mistakes.problems())
                .with("actions", actions(page, change))
                .with("signatures", signatures.of(change.number()))
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/changes/" + change.number() + "?story=" + Addresses.encoded(told.next()));
    }
}
