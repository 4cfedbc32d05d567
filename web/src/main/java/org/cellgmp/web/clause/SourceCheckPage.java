package org.cellgmp.web.clause;

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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.clause.boundary.SourceConfirmations;
import org.cellgmp.conformity.RestingBatch;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.signature.SignSheet;

/** One source check: read, signed on pages of its own, declined, revoked. */
@Path("/source-checks/{number: SK-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class SourceCheckPage {
    /** Batches of a page that are named. */
    private static final int BATCHES = 20;

    private static final String CONFIRMED = "sign/confirmation";
    private static final String SECOND = "sign/{act: countersignature|revocation}";

    @Inject
    private ClauseBook clauses;

    @Inject
    private SourceConfirmations confirmations;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Statements statements;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number,
            @QueryParam("story") String after,
            @QueryParam("batches") String batches)
            throws Refusal {
        return view(number, Mistakes.NONE, Typing.NONE, after, batches);
    }

    /** The file that was read, as it came. */
    @GET
    @Path("file")
    public Response file(@PathParam("number") String number) throws Refusal, IOException {
        var file = clauses.handOut(number);
        return Downloads.of(file, clauses.open(file));
    }

    @POST
    @Path("decline")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Response decline(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> SourceCheckPages.to(confirmations.decline(
                        number, Choices.number("revision", sent.getFirst("revision")), sent.getFirst("reason"))),
                mistakes -> view(number, mistakes, Typing.in("decline", sent), null, null)
                        .at("/source-checks/" + number));
    }

    @GET
    @Path(CONFIRMED)
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public View confirming(@PathParam("number") String number) throws Refusal {
        return asking(number, CheckAct.CONFIRM);
    }

    @POST
    @Path(CONFIRMED)
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Response confirm(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> SourceCheckPages.to(
                        confirmations.confirm(number, Choices.number("revision", revision), reason, account, password)),
                mistakes ->
                        sheet(clauses.check(number), CheckAct.CONFIRM, reason).view(mistakes));
    }

    @GET
    @Path(SECOND)
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View signing(@PathParam("number") String number, @PathParam("act") String act) throws Refusal {
        return asking(number, act(act));
    }

    @POST
    @Path(SECOND)
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
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
                    return SourceCheckPages.to(
                            act(act) == CheckAct.REVOKE
                                    ? confirmations.revoke(number, read, reason, account, password)
                                    : confirmations.countersign(number, read, reason, account, password));
                },
                mistakes -> sheet(clauses.check(number), act(act), reason).view(mistakes));
    }

    private static CheckAct act(String word) {
        return word.equals("revocation") ? CheckAct.REVOKE : CheckAct.COUNTERSIGN;
    }

    private static String word(CheckAct act) {
        return switch (act) {
            case CONFIRM -> "confirmation";
            case COUNTERSIGN -> "countersignature";
            default -> "revocation";
        };
    }

    private View asking(String number, CheckAct act) throws Refusal {
        var check = clauses.check(number);
        var refusal = check.whyNot(act);
        if (refusal != null) throw refusal;
        return sheet(check, act, null).view(Mistakes.NONE);
    }

    private SignSheet sheet(CheckView check, CheckAct act, String reason) {
        var page = visit.context();
        var said = check.said();
        var base = "/source-checks/" + check.number();
        var becomes = said.becomes();
        var lines = new ArrayList<SignSheet.Line>();
        lines.add(new SignSheet.Line(page.text("chk.check"), check.number(), base));
        lines.add(new SignSheet.Line(page.text("gdl.guideline"), said.guideline(), "/guidelines/" + said.guideline()));
        lines.add(new SignSheet.Line(page.text("chk.read"), said.read(), null));
        lines.add(new SignSheet.Line(page.text("chk.digest"), said.digest(), null));
        lines.add(new SignSheet.Line(page.text("chk.shown"), becomes.shown().english(), null));
        lines.add(new SignSheet.Line(
                page.text("chk.shown-chinese"), becomes.shown().chinese(), null));
        lines.add(new SignSheet.Line(page.text("chk.says"), becomes.says().english(), null));
        lines.add(
                new SignSheet.Line(page.text("chk.says-chinese"), becomes.says().chinese(), null));
        if (said.note() != null) lines.add(new SignSheet.Line(page.text("chk.note"), said.note(), null));
        lines.add(new SignSheet.Line(
                page.text("chk.batches"),
                Long.toString(statements.resting(rules(said.guideline(), said.clause()))),
                base + "#batches"));
        lines.add(new SignSheet.Line(page.text("header.digest"), check.digest(), null));
        var label = page.text("chk.do." + act.name());
        return new SignSheet(
                label + " " + check.number(),
                page.text("chk.sign-hint." + act.name()),
                lines,
                base + "/sign/" + word(act),
                String.valueOf(check.revision()),
                List.of(),
                null,
                reason,
                label,
                base);
    }

    static List<Action> actions(PageContext page, CheckView check) {
        var base = "/source-checks/" + check.number();
        var acts = switch (check.state()) {
            case NOTED -> Stream.of(CheckAct.CONFIRM, CheckAct.DECLINE);
            case CONFIRMED -> Stream.of(CheckAct.COUNTERSIGN, CheckAct.DECLINE);
            case IN_FORCE -> Stream.of(CheckAct.REVOKE);
            default -> Stream.<CheckAct>of();
        };
        return acts.map(act -> Action.of(
                        page,
                        page.text("chk.do." + act.name()),
                        act == CheckAct.DECLINE ? base + "#decline" : base + "/sign/" + word(act),
                        check.whyNot(act)))
                .toList();
    }

    /** @param after cursor of the story; @param batches number of the last batch seen */
    private View view(String number, Mistakes mistakes, Typing typing, String after, String batches) throws Refusal {
        var page = visit.context();
        var check = clauses.check(number);
        var said = check.said();
        var told = story.of(page, number, after);
        var rules = rules(said.guideline(), said.clause());
        var resting = check.state().over()
                ? new Page<RestingBatch>(List.of(), null)
                : statements.resting(rules, batches, BATCHES);
        return View.of("clause/sourceCheck")
                .with("check", check)
                .with("rules", rules)
                .with("resting", resting.items())
                .with("restingInAll", check.state().over() ? 0L : statements.resting(rules))
                .with(
                        "moreResting",
                        resting.next() == null
                                ? null
                                : "/source-checks/" + number + "?batches=" + Addresses.encoded(resting.next()))
                .with("problems", mistakes.problems())
                .with("typing", typing)
                .with("actions", actions(page, check))
                .with(
                        "mayDecline",
                        !check.state().over()
                                && check.state() != CheckState.IN_FORCE
                                && check.whyNot(CheckAct.DECLINE) == null)
                .with("signatures", signatures.of(number))
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/source-checks/" + number + "?story=" + Addresses.encoded(told.next()));
    }

    /** Rules that cite the clause, or have a line that does: what changes by it. */
    private List<String> rules(String guideline, String clause) {
        return guidelines.rules().stream()
                .filter(rule -> Stream.concat(
                                rule.citations().stream(),
                                rule.lines().values().stream().flatMap(line -> line.citations().stream()))
                        .anyMatch(one -> one.guideline().equals(guideline) && clause.equals(one.key())))
                .map(rule -> rule.id())
                .toList();
    }
}
