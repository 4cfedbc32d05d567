package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.signature.SignSheet;
import org.cellgmp.web.signature.SignSheet.Choice;
import org.cellgmp.web.signature.SignSheet.Line;

/** The signing pages of a CAPA: its plan, an extension, the verdict, the cancellation. */
@Path("/capas/{number: CA-[0-9]+-[0-9]+}")
@RolesAllowed(Role.QA)
public class CapaSigning {
    @Inject
    private CapaRegister register;

    @Inject
    private Capas capas;

    @Inject
    private Visit visit;

    @GET
    @Path("approval")
    @Produces(View.HTML)
    public View approving(@PathParam("number") String number) throws Refusal {
        return approval(open(number, CapaAct.APPROVE), null).view(Mistakes.NONE);
    }

    @POST
    @Path("approval")
    @Produces(View.HTML)
    public Response approve(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return done(
                () -> capas.approve(number, Choices.number("revision", revision), reason, account, password),
                () -> approval(register.get(number), reason));
    }

    @GET
    @Path("extensions/{extension}")
    @Produces(View.HTML)
    public View deciding(@PathParam("number") String number, @PathParam("extension") String extension) throws Refusal {
        var capa = register.get(number);
        for (var one : capa.extensions())
            if (one.extension().id().equals(extension) && one.whyNotDecide() != null) throw one.whyNotDecide();
        return extension(capa, extension, null, null).view(Mistakes.NONE);
    }

    @POST
    @Path("extensions/{extension}")
    @Produces(View.HTML)
    public Response decide(
            @PathParam("number") String number,
            @PathParam("extension") String extension,
            @FormParam("revision") String revision,
            @FormParam("choice") String choice,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return done(
                () -> capas.decideExtension(
                        number,
                        Choices.number("revision", revision),
                        extension,
                        Choices.yes("choice", choice),
                        reason,
                        account,
                        password),
                () -> extension(register.get(number), extension, choice, reason));
    }

    @GET
    @Path("verdict")
    @Produces(View.HTML)
    public View judging(@PathParam("number") String number) throws Refusal {
        return verdict(open(number, CapaAct.JUDGE), null, null).view(Mistakes.NONE);
    }

    @POST
    @Path("verdict")
    @Produces(View.HTML)
    public Response judge(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("choice") String choice,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return done(
                () -> capas.judge(
                        number,
                        Choices.number("revision", revision),
                        Choices.yes("effective", choice),
                        reason,
                        account,
                        password),
                () -> verdict(register.get(number), choice, reason));
    }

    @GET
    @Path("cancellation")
    @Produces(View.HTML)
    public View cancelling(@PathParam("number") String number) throws Refusal {
        return cancellation(open(number, CapaAct.CANCEL), null).view(Mistakes.NONE);
    }

    @POST
    @Path("cancellation")
    @Produces(View.HTML)
    public Response cancel(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return done(
                () -> capas.cancel(number, Choices.number("revision", revision), reason, account, password),
                () -> cancellation(register.get(number), reason));
    }

    private SignSheet approval(CapaView capa, String reason) {
        var page = visit.context();
        var lines = lines(page, capa);
        for (var action : capa.plan().actions())
            lines.add(new Line(
                    action.id() + " " + page.text("capa.kind." + action.kind().name()),
                    action.what() + " \u2014 " + action.owner() + ", " + action.dueOn() + " \u2014 " + action.done(),
                    null));
        var check = capa.plan().effectiveness();
        if (check != null)
            lines.add(new Line(
                    page.text("capa.part.effectiveness"),
                    check.metric() + " \u2014 " + check.threshold() + " \u2014 " + Watched.window(page, check) + ", "
                            + check.owner(),
                    null));
        return sheet(page, capa, "approval", lines, List.of(), null, reason);
    }

    private SignSheet extension(CapaView capa, String id, String chosen, String reason) throws Refusal {
        var page = visit.context();
        var extension = capa.content().extension(id);
        if (extension == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "capa.no-extension", capa.number(), id);
        var lines = lines(page, capa);
        var action = capa.plan().action(extension.action());
        lines.add(new Line(extension.action(), action == null ? "" : action.what(), null));
        lines.add(new Line(page.text("capa.extension"), extension.from() + " \u2192 " + extension.to(), null));
        lines.add(new Line(page.text("dev.reason"), extension.reason() + " \u2014 " + extension.askedByName(), null));
        return sheet(
                page,
                capa,
                "extensions/" + id,
                lines,
                List.of(
                        new Choice("yes", page.text("capa.extension-grant")),
                        new Choice("no", page.text("capa.extension-refuse"))),
                chosen,
                reason);
    }

    private SignSheet verdict(CapaView capa, String chosen, String reason) {
        var page = visit.context();
        var lines = lines(page, capa);
        var check = capa.plan().effectiveness();
        if (check != null) {
            lines.add(new Line(page.text("capa.metric"), check.metric(), null));
            lines.add(new Line(page.text("capa.threshold"), check.threshold(), null));
        }
        if (capa.watch() != null) {
            lines.add(new Line(page.text("capa.watch"), Watched.counted(page, capa.watch()), null));
            for (var seen : capa.watch().seen())
                lines.add(new Line(
                        seen.about(),
                        page.text("capa.outcome." + seen.outcome().name())
                                + (seen.found() == null ? "" : ": " + seen.found()),
                        page.href(seen.about())));
        }
        if (capa.content().assessment() != null)
            lines.add(new Line(
                    page.text("capa.assessment"), capa.content().assessment().text(), null));
        return sheet(
                page,
                capa,
                "verdict",
                lines,
                List.of(
                        new Choice("yes", page.text("capa.effective")),
                        new Choice("no", page.text("capa.not-effective"))),
                chosen,
                reason);
    }

    private SignSheet cancellation(CapaView capa, String reason) {
        var page = visit.context();
        return sheet(page, capa, "cancellation", lines(page, capa), List.of(), null, reason);
    }

    private static List<Line> lines(PageContext page, CapaView capa) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("CAPA", capa.number() + " " + capa.plan().title(), "/capas/" + capa.number()));
        for (var event : capa.plan().events())
            lines.add(new Line(page.text("capa.event"), event, "/deviations/" + event));
        lines.add(new Line(page.text("capa.problem"), capa.plan().problem(), null));
        if (capa.plan().rootCause() != null)
            lines.add(new Line(page.text("dev.root-cause"), capa.plan().rootCause(), null));
        lines.add(new Line(page.text("header.digest"), capa.digest(), null));
        return lines;
    }

    private static SignSheet sheet(
            PageContext page,
            CapaView capa,
            String path,
            List<Line> lines,
            List<Choice> choices,
            String chosen,
            String reason) {
        var word = path.replaceFirst("/.*", "");
        return new SignSheet(
                page.text("capa.sign." + word, capa.number()),
                page.text("capa.sign-hint." + word),
                lines,
                "/capas/" + capa.number() + "/" + path,
                Integer.toString(capa.revision()),
                choices,
                chosen,
                reason,
                page.text("capa.sign-do." + word),
                "/capas/" + capa.number());
    }

    private CapaView open(String number, CapaAct act) throws Refusal {
        var capa = register.get(number);
        var refusal = capa.whyNot().get(act);
        if (refusal != null) throw refusal;
        return capa;
    }

    private interface Doing {
        CapaView done() throws Refusal;
    }

    private interface Again {
        SignSheet sheet() throws Refusal;
    }

    private Response done(Doing doing, Again again) throws Refusal {
        return visit.attempt(
                () -> CapaPages.to(doing.done()), mistakes -> again.sheet().view(mistakes));
    }
}
