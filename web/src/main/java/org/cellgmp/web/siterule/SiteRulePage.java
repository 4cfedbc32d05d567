package org.cellgmp.web.siterule;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.simulation.boundary.Simulations;
import org.cellgmp.siterule.RuleAct;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.boundary.SiteTables;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** One table of the site: its rules and examples by version, and what is done with them. */
@Path("/site-rules/{number: SR-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class SiteRulePage {
    private static final String VERSION = "versions/{version: [1-9][0-9]{0,6}}/";

    /** An example with what came of it. */
    public record Tried(SiteCases.Outcome outcome, String given) {}

    @Inject
    private SiteTables tables;

    @Inject
    private Simulations simulations;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    /** @param version null for the latest */
    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number,
            @QueryParam("version") String version,
            @QueryParam("story") String after)
            throws Refusal {
        int wanted = version == null || version.isBlank() ? 0 : Choices.number("version", version);
        return show(number, wanted, after, Typing.NONE, Mistakes.NONE);
    }

    /** The next version, from a workbook. */
    @POST
    @RolesAllowed(Role.QA) // before a byte of the body is taken
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response upload(@PathParam("number") String number, List<EntityPart> parts) throws IOException, Refusal {
        try {
            var sent = SentForm.of(parts, "siterule.no-file");
            tables.draft(number, sent.content(), sent.name(), sent.mediaType());
            return SiteRulePages.to(number);
        } catch (Refusal refusal) {
            var mistakes = SiteRulePages.mistakes(refusal, visit.context());
            return show(number, 0, null, Typing.NONE, mistakes)
                    .at("/site-rules/" + number)
                    .answer(mistakes.status());
        }
    }

    @POST
    @Path(VERSION + "proposal")
    @RolesAllowed(Role.QA)
    @Produces(View.HTML)
    public Response propose(
            @PathParam("number") String number, @PathParam("version") int version, MultivaluedMap<String, String> form)
            throws Refusal {
        return attempt(
                number,
                version,
                "proposal",
                form,
                () -> tables.propose(
                        number, version, Moment.day("from", form.getFirst("from")), form.getFirst("reason")));
    }

    @POST
    @Path(VERSION + "return")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Produces(View.HTML)
    public Response sendBack(
            @PathParam("number") String number, @PathParam("version") int version, MultivaluedMap<String, String> form)
            throws Refusal {
        return attempt(
                number, version, "return", form, () -> tables.sendBack(number, version, form.getFirst("reason")));
    }

    @POST
    @Path(VERSION + "retirement")
    @RolesAllowed(Role.QA)
    @Produces(View.HTML)
    public Response retire(
            @PathParam("number") String number, @PathParam("version") int version, MultivaluedMap<String, String> form)
            throws Refusal {
        return attempt(
                number,
                version,
                "retirement",
                form,
                () -> tables.retire(number, version, Moment.day("on", form.getFirst("on")), form.getFirst("reason")));
    }

    @GET
    @Path(VERSION + "approval")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Produces(View.HTML)
    public View approving(@PathParam("number") String number, @PathParam("version") int version) throws Refusal {
        var refusal = tables.whyNot(number, version, RuleAct.APPROVE);
        if (refusal != null) throw refusal;
        return sign(number, version, null, Mistakes.NONE);
    }

    @POST
    @Path(VERSION + "approval")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Produces(View.HTML)
    public Response approve(
            @PathParam("number") String number,
            @PathParam("version") int version,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> SiteRulePages.to(tables.approve(number, version, reason, account, password)
                        .number()),
                mistakes -> sign(number, version, reason, mistakes));
    }

    /** The version as a workbook that could be brought again. */
    @GET
    @Path(VERSION + "workbook.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@PathParam("number") String number, @PathParam("version") int version)
            throws IOException, Refusal {
        return workbook(tables, number, version);
    }

    static Response workbook(SiteTables tables, String number, int version) throws IOException, Refusal {
        var out = new ByteArrayOutputStream();
        tables.write(number, version, out);
        StreamingOutput body = out::writeTo;
        return Downloads.written(number + "-v" + version + ".xlsx", Downloads.WORKBOOK, body);
    }

    /** The workbook that was brought. */
    @GET
    @Path(VERSION + "file")
    public Response file(@PathParam("number") String number, @PathParam("version") int version)
            throws IOException, Refusal {
        return Downloads.of(tables.version(number, version).file(), tables.original(number, version));
    }

    private interface Asked {
        RuleVersionView done() throws Refusal;
    }

    private Response attempt(String number, int version, String form, MultivaluedMap<String, String> sent, Asked act)
            throws Refusal {
        return visit.attempt(
                () -> SiteRulePages.to(act.done().number()),
                mistakes -> show(number, version, null, Typing.in(form, sent), mistakes)
                        .at("/site-rules/" + number));
    }

    private View show(String number, int version, String after, Typing typing, Mistakes mistakes) throws Refusal {
        var page = visit.context();
        var versions = tables.versions(number);
        var shown = version == 0 ? versions.get(0) : tables.version(number, version);
        var may = new EnumMap<RuleAct, Boolean>(RuleAct.class);
        var whyNot = new EnumMap<RuleAct, Refusal>(RuleAct.class);
        for (var act : RuleAct.values()) {
            var refusal = tables.whyNot(number, shown.version(), act);
            may.put(act, refusal == null);
            if (refusal != null) whyNot.put(act, refusal);
        }
        var tried = new ArrayList<Tried>();
        for (var outcome : tables.tried(number, shown.version()))
            tried.add(new Tried(outcome, RuleGrid.given(shown.table(), outcome.example(), page.language())));
        return View.of("siterule/table")
                .with("shown", shown)
                .with("versions", versions)
                .with("grid", RuleGrid.of(shown.table(), page.language()))
                .with("tried", tried)
                .with("text", tables.text(number, shown.version()))
                .with("runs", simulations.of(number))
                .with("may", may)
                .with("actions", actions(page, shown, whyNot))
                .with("signatures", signatures.of(number))
                .with("story", story.of(page, number, after).items())
                .with("typing", typing)
                .with("problems", mistakes.problems());
    }

    /** What comes next in the life of the version, or why it cannot. */
    private static List<Action> actions(PageContext page, RuleVersionView shown, EnumMap<RuleAct, Refusal> whyNot) {
        var base = "/site-rules/" + shown.number() + "/versions/" + shown.version();
        return switch (shown.state()) {
            case DRAFT ->
                List.of(Action.of(page, page.text("siterule.do.PROPOSE"), "#proposal", whyNot.get(RuleAct.PROPOSE)));
            case PROPOSED ->
                List.of(Action.of(
                        page, page.text("siterule.do.APPROVE"), base + "/approval", whyNot.get(RuleAct.APPROVE)));
            case APPROVED ->
                List.of(Action.of(page, page.text("siterule.do.RETIRE"), "#retirement", whyNot.get(RuleAct.RETIRE)));
            case REPLACED, RETIRED -> List.of();
        };
    }

    private View sign(String number, int version, String reason, Mistakes mistakes) throws Refusal {
        var page = visit.context();
        var shown = tables.version(number, version);
        return View.of("siterule/sign")
                .with("shown", shown)
                .with("grid", RuleGrid.of(shown.table(), page.language()))
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
